/** Where an app's issue panel shows: on every issue of a project it is pinned to, or where someone opened it. */
export interface Panels {
  pin(projectId: string, moduleKey: string): void;
  unpin(projectId: string, moduleKey: string): void;
  open(issueId: string, moduleKey: string): void;
  isShown(projectId: string, issueId: string, moduleKey: string): boolean;
  clear(): void;
}

export function createPanels(): Panels {
  const pinned = new Set<string>();
  const opened = new Set<string>();
  return {
    pin: (projectId, moduleKey) => void pinned.add(`${projectId}/${moduleKey}`),
    unpin: (projectId, moduleKey) => void pinned.delete(`${projectId}/${moduleKey}`),
    open: (issueId, moduleKey) => void opened.add(`${issueId}/${moduleKey}`),
    isShown: (projectId, issueId, moduleKey) =>
      pinned.has(`${projectId}/${moduleKey}`) || opened.has(`${issueId}/${moduleKey}`),
    clear() {
      pinned.clear();
      opened.clear();
    },
  };
}
