import { relatedId } from '../store/related-id';
import type { StoredSubmission } from '../store/stored-submission';
import { withActivity, type Act } from './act';

/** Pays a reward. No webhook tells of it. @param amountCents at least 1. */
export function payReward(
  submission: StoredSubmission,
  { amountCents, comment }: { readonly amountCents: number; readonly comment: string | null },
  act: Act,
): void {
  const id = relatedId('monetary_reward', `${submission.id} ${submission.rewards.length}`);
  const reward = { id, createdAt: act.at, rewardedAt: act.at, cancelledAt: null, amountCents, comment };
  const activities = withActivity(submission, 'monetary_reward.created', act);
  act.store.put({ ...submission, activities, rewards: [...submission.rewards, reward] });
}
