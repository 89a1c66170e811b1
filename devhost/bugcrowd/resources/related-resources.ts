import { programOf } from '../store/programs';
import { relatedId } from '../store/related-id';
import type { StoredSubmission } from '../store/stored-submission';
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
  return rewards.map(({ id, createdAt, rewardedAt, cancelledAt }) => ({
    id,
    type: 'monetary_reward',
    attributes: {
      amount_cents: 50_000,
      cancellation_comment: null,
      cancellation_reason: cancelledAt === null ? null : 'other',
      cancelled: cancelledAt !== null,
      cancelled_at: cancelledAt,
      comment: null,
      created_at: createdAt,
      formatted_amount: '$500',
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

/** What happened to a submission; who did it is not kept. */
export function activityResources({ id, activities }: StoredSubmission): readonly Resource[] {
  return activities.map((activity) => ({
    id: activity.id,
    type: 'activity',
    attributes: { created_at: activity.createdAt, event: null, key: activity.key },
    relationships: {
      actor: one(null),
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

/** Researchers have no e-mail address here: the key is not there at all. */
export function researcherResource({ id: submissionId, researcher }: StoredSubmission): Resource {
  const id = relatedId('identity', researcher ?? submissionId);
  return {
    id,
    type: 'identity',
    attributes: { name: researcher ?? 'a private user', staff: false },
    relationships: {},
    links: { self: `/identities/${id}` },
  };
}

export function assigneeResource({ assignee }: StoredSubmission): Resource | null {
  if (assignee === null) return null;
  const id = relatedId('identity', assignee);
  return {
    id,
    type: 'identity',
    attributes: { name: 'a Crowdcontrol user', email: assignee, staff: false },
    relationships: {},
    links: { self: `/identities/${id}` },
  };
}
