import { given } from '../../base/given';
import type { Kept } from '../../base/keep-all';
import { keepMap } from '../../base/keep-map';
import { mergedComments, mergedFiles } from './comment-input';
import { newSubmission, type StoredSubmission } from './stored-submission';
import type { SubmissionInput } from './submission-input';

export interface SubmissionStore extends Kept {
  find(id: string): StoredSubmission | undefined;
  all(): readonly StoredSubmission[];
  upsert(submission: SubmissionInput): void;
  /** As it is given, whole. */
  put(submission: StoredSubmission): void;
  clear(): void;
}

export function createSubmissionStore(now: () => Date): SubmissionStore {
  const byId = new Map<string, StoredSubmission>();
  return {
    find: (id) => byId.get(id),
    all: () => [...byId.values()],
    upsert({ id, attributes = {}, comments = [], files = [], ...rest }) {
      const at = now().toISOString();
      const known = byId.get(id) ?? newSubmission(id, at);
      const changed: StoredSubmission = {
        ...known,
        updatedAt: at,
        ...given(rest),
        attributes: { ...known.attributes, ...given(attributes) },
        comments: mergedComments(id, known.comments, comments, at),
        files: mergedFiles(id, known.files, files),
      };
      byId.set(id, changed);
    },
    put(submission) {
      byId.set(submission.id, submission);
    },
    keep: () => keepMap(byId),
    clear() {
      byId.clear();
    },
  };
}
