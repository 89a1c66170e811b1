import { relatedId } from '../store/related-id';
import type { StoredSubmission } from '../store/stored-submission';
import type { BugcrowdEvent } from '../webhooks/event';
import { withActivity, type Act } from './act';

const BEGUN = 'blocker.created';
const ENDED = 'blocker.updated';

/** Of the latest blocker: there is one at a time. */
function blockerIdOf({ id, activities }: StoredSubmission): string {
  const number = activities.filter(({ key }) => key === BEGUN).length;
  return relatedId('blocker', `${id} ${number}`);
}

function tell(key: BugcrowdEvent['key'], submission: StoredSubmission, data: object, act: Act): void {
  act.store.put(submission);
  act.tell({ key, submission, actor: act.actor, data, blockerId: blockerIdOf(submission) });
}

/**
 * From now on Bugcrowd waits for somebody. A webhook tells of it.
 *
 * @returns false where it waits already: one blocker can be pending.
 */
export function blockSubmission(
  submission: StoredSubmission,
  blockedBy: 'bugcrowd_operations' | 'customer' | 'researcher',
  act: Act,
): boolean {
  if (submission.blockedBy !== null) return false;
  const activities = withActivity(submission, BEGUN, act);
  const blocked = { ...submission, blockedBy, activities, updatedAt: act.at };
  tell(BEGUN, blocked, { blocked_by: blockedBy }, act);
  return true;
}

/** Bugcrowd waits no longer. A webhook tells of it. @returns false where it did not wait. */
export function unblockSubmission(submission: StoredSubmission, act: Act): boolean {
  if (submission.blockedBy === null) return false;
  const activities = withActivity(submission, ENDED, act);
  tell(ENDED, { ...submission, blockedBy: null, activities, updatedAt: act.at }, {}, act);
  return true;
}
