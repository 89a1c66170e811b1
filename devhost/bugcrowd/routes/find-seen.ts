import { notFound } from '../http/bugcrowd-error';
import type { StoredSubmission } from '../store/stored-submission';
import type { Call } from './route';

/** A submission that the caller may see. @throws BugcrowdError 404 for any other */
export function findSeen(id: string, { store, viewer }: Pick<Call, 'store' | 'viewer'>): StoredSubmission {
  const submission = store.find(id);
  if (submission === undefined || !viewer.programs.includes(submission.program)) throw notFound();
  return submission;
}
