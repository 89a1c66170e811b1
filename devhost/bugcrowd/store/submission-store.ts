import type { Kept } from '../../base/keep-all';
import { keepMap } from '../../base/keep-map';
import { newSubmission, type StoredSubmission } from './stored-submission';
import type { SubmissionInput } from './submission-input';

export interface SubmissionStore extends Kept {
  find(id: string): StoredSubmission | undefined;
  all(): readonly StoredSubmission[];
  upsert(submission: SubmissionInput): void;
  clear(): void;
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}

export function createSubmissionStore(now: () => Date): SubmissionStore {
  const byId = new Map<string, StoredSubmission>();
  return {
    find: (id) => byId.get(id),
    all: () => [...byId.values()],
    upsert({ id, attributes = {}, ...rest }) {
      const at = now().toISOString();
      const known = byId.get(id) ?? newSubmission(id, at);
      const changed: StoredSubmission = {
        ...known,
        updatedAt: at,
        ...given(rest),
        attributes: { ...known.attributes, ...given(attributes) },
      };
      byId.set(id, changed);
    },
    keep: () => keepMap(byId),
    clear() {
      byId.clear();
    },
  };
}
