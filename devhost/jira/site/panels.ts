import type { Kept } from '../../base/keep-all';
import { keepMap } from '../../base/keep-map';
import { keepSet } from '../../base/keep-set';

/** Where an app's issue panel shows: on every issue of a project it is pinned to, or where someone opened it. */
export interface Panels extends Kept {
  pin(projectId: string, moduleKey: string, atMs: number): void;
  unpin(projectId: string, moduleKey: string): void;
  open(issueId: string, moduleKey: string): void;
  /** In epoch milliseconds; `null` where it is not pinned. */
  pinnedAtMs(projectId: string, moduleKey: string): number | null;
  isShown(projectId: string, issueId: string, moduleKey: string): boolean;
  clear(): void;
}

export function createPanels(): Panels {
  const pinned = new Map<string, number>();
  const opened = new Set<string>();
  return {
    pin: (projectId, moduleKey, atMs) => void pinned.set(`${projectId}/${moduleKey}`, atMs),
    unpin: (projectId, moduleKey) => void pinned.delete(`${projectId}/${moduleKey}`),
    open: (issueId, moduleKey) => void opened.add(`${issueId}/${moduleKey}`),
    pinnedAtMs: (projectId, moduleKey) => pinned.get(`${projectId}/${moduleKey}`) ?? null,
    isShown: (projectId, issueId, moduleKey) =>
      pinned.has(`${projectId}/${moduleKey}`) || opened.has(`${issueId}/${moduleKey}`),
    keep() {
      const restores = [keepMap(pinned), keepSet(opened)];
      return () => {
        for (const restore of restores) restore();
      };
    },
    clear() {
      pinned.clear();
      opened.clear();
    },
  };
}
