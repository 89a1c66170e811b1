import { relatedId } from '../store/related-id';
import type { OpenQuestions } from '../store/open-questions';
import type { StoredActivity, StoredSubmission } from '../store/stored-submission';
import type { SubmissionStore } from '../store/submission-store';
import type { Actor, BugcrowdEvent } from '../webhooks/event';

/** Somebody who does something to a submission, on a page of Bugcrowd or over its API. */
export interface Act {
  readonly store: SubmissionStore;
  readonly questions: OpenQuestions;
  readonly actor: Actor;
  readonly at: string;
  readonly tell: (event: BugcrowdEvent) => void;
}

/** The history of a submission with one more. Which keys the real one has is not documented. */
export function withActivity(
  { id, activities }: StoredSubmission,
  key: string,
  { actor, at }: Act,
): readonly StoredActivity[] {
  const activity = { id: relatedId('activity', `${id} ${activities.length}`), key, createdAt: at, actor };
  return [...activities, activity];
}
