import { programOf } from '../store/programs';
import { relatedId } from '../store/related-id';
import { personOf } from '../store/people';
import type { StoredActivity, StoredSubmission } from '../store/stored-submission';
import { identityResource, researcherResource } from './identity-resource';
import { many, one, type Resource } from './resource';

/** Only the score is kept: the metrics behind it are `null`. */
export function cvssResource({
  id: submissionId,
  cvssScore,
  cvssVersion,
}: StoredSubmission): Resource | null {
  if (cvssScore === null) return null;
  const id = relatedId('cvss_vector', submissionId);
  return {
    id,
    type: 'cvss_vector',
    attributes: {
      attack_complexity: null,
      attack_vector: null,
      authorization_scope: null,
      availability_impact: null,
      confidentiality_impact: null,
      integrity_impact: null,
      privileges_required: null,
      score: cvssScore,
      user_interaction: null,
      version: cvssVersion,
    },
    relationships: {},
    links: { self: `/cvss_vectors/${id}` },
  };
}

/** Rewards of a submission; their payments are not kept. */
export function rewardResources({ id: submissionId, rewards }: StoredSubmission): readonly Resource[] {
  return rewards.map(({ id, createdAt, rewardedAt, cancelledAt, amountCents = 50_000, comment = null }) => ({
    id,
    type: 'monetary_reward',
    attributes: {
      amount_cents: amountCents,
      cancellation_comment: null,
      cancellation_reason: cancelledAt === null ? null : 'other',
      cancelled: cancelledAt !== null,
      cancelled_at: cancelledAt,
      comment,
      created_at: createdAt,
      formatted_amount: `$${amountCents / 100}`,
      reason: null,
      rewarded_at: rewardedAt,
    },
    relationships: {
      cancelled_by: one(null),
      payments: many([]),
      rewarded_by: one(null),
      submission: one({ id: submissionId, type: 'submission' }, `/submissions/${submissionId}`),
    },
    links: { self: `/monetary_rewards/${id}` },
  }));
}

/** Who did something to a submission, as far as that is kept. */
export function actorResource(
  { id, actor = null }: StoredActivity,
  submission: StoredSubmission,
): Resource | null {
  if (actor === 'researcher') return researcherResource(submission);
  return actor === null ? null : identityResource(actor, `actor of ${id}`);
}

/** What happened to a submission. */
export function activityResources(submission: StoredSubmission): readonly Resource[] {
  const { id, activities } = submission;
  return activities.map((activity) => ({
    id: activity.id,
    type: 'activity',
    attributes: { created_at: activity.createdAt, event: null, key: activity.key },
    relationships: {
      actor: one(actorResource(activity, submission)),
      resource: one(null),
      submission: one({ id, type: 'submission' }, `/submissions/${id}`),
    },
    links: { self: `/activities/${activity.id}` },
  }));
}

export function targetResource({ program, targetName, targetCategory }: StoredSubmission): Resource | null {
  if (targetName === null) return null;
  const { organization } = programOf(program);
  const id = relatedId('target', `${organization.name} ${targetName}`);
  return {
    id,
    type: 'target',
    attributes: { name: targetName, category: targetCategory },
    relationships: {
      organization: one({ id: organization.id, type: 'organization' }, `/organizations/${organization.id}`),
    },
    links: { self: `/targets/${id}` },
  };
}

export function assigneeResource({ assignee }: StoredSubmission): Resource | null {
  return assignee === null ? null : identityResource(personOf(assignee), assignee);
}
