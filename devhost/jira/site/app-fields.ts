import type { Kept } from '../../base/keep-all';
import { keepSet } from '../../base/keep-set';
import type { AppFieldModule } from './contract';

/** A locked field of the app: Jira makes one for each `jira:customField` of the manifest. */
export interface AppField extends AppFieldModule {
  /** Such as `customfield_10100`. */
  readonly id: string;
  readonly customId: number;
}

/**
 * The app's fields on the site, and the projects on whose screens an administrator has put them.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export interface AppFields extends Kept {
  /** None while the app is not installed, or in a version without them; the same list as long as nothing changes. */
  present(): readonly AppField[];
  /** By id, by key, or by the key of its module. */
  find(name: string): AppField | undefined;
  addToScreens(fieldId: string, projectId: string): void;
  isOnScreensOf(fieldId: string, projectId: string): boolean;
  /** Whether the version of the app that has the fields is approved. */
  approve(isApproved: boolean): void;
  uninstall(nowMs: number): void;
  /** @returns whether the values of an earlier installation are gone. */
  install(nowMs: number): boolean;
  clear(): void;
}

const FIRST_ID = 10_100;
/** Within it a field comes back with its values. */
const KEPT_MS = 30 * 86_400_000;
const NONE: readonly AppField[] = [];

export function createAppFields(modules: readonly AppFieldModule[]): AppFields {
  const fields: readonly AppField[] = modules.map((module, position) => {
    const customId = FIRST_ID + position;
    return { ...module, id: `customfield_${String(customId)}`, customId };
  });
  const screens = new Set<string>();
  let uninstalledAtMs: number | null = null;
  let isApproved = true;
  const present = (): readonly AppField[] => (uninstalledAtMs === null && isApproved ? fields : NONE);
  return {
    present,
    find: (name) =>
      present().find(({ id, key, moduleKey }) => id === name || key === name || moduleKey === name),
    addToScreens: (fieldId, projectId) => void screens.add(`${fieldId}/${projectId}`),
    isOnScreensOf: (fieldId, projectId) => screens.has(`${fieldId}/${projectId}`),
    approve(approved) {
      isApproved = approved;
    },
    uninstall(nowMs) {
      uninstalledAtMs ??= nowMs;
    },
    install(nowMs) {
      const isTooLate = uninstalledAtMs !== null && nowMs - uninstalledAtMs > KEPT_MS;
      uninstalledAtMs = null;
      if (isTooLate) screens.clear();
      return isTooLate;
    },
    keep() {
      const restoreScreens = keepSet(screens);
      const kept = { uninstalledAtMs, isApproved };
      return () => {
        restoreScreens();
        ({ uninstalledAtMs, isApproved } = kept);
      };
    },
    clear() {
      screens.clear();
      uninstalledAtMs = null;
      isApproved = true;
    },
  };
}
