import * as v from 'valibot';
import { attributeNames } from './store/stored-submission';
import type { SubmissionInput } from './store/submission-input';

/** To one resource; a relationship to many or to none is `null`. */
const Reference = v.fallback(v.nullable(v.object({ data: v.object({ id: v.string() }) })), null);
const Included = v.object({
  type: v.string(),
  id: v.string(),
  attributes: v.optional(v.record(v.string(), v.unknown()), {}),
  relationships: v.optional(v.record(v.string(), Reference), {}),
});
const Delivery = v.object({
  data: v.object({ attributes: v.object({ created_at: v.optional(v.unknown()) }) }),
  included: v.array(Included),
});
type Resource = v.InferOutput<typeof Included>;

function known(attributes: Resource['attributes']): object {
  const names: readonly string[] = attributeNames;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));
}

const Reward = v.object({
  id: v.string(),
  attributes: v.object({
    created_at: v.string(),
    rewarded_at: v.nullish(v.string(), null),
    cancelled_at: v.nullish(v.string(), null),
  }),
});

/** Rewards with their times. Bugcrowd keeps those that a delivery tells of. */
function rewardsIn(included: readonly Resource[]): NonNullable<SubmissionInput['rewards']> {
  return included
    .filter(({ type }) => type === 'monetary_reward')
    .flatMap((resource) => {
      const reward = v.safeParse(Reward, resource);
      if (!reward.success) return [];
      const { id, attributes } = reward.output;
      const { created_at: createdAt, rewarded_at: rewardedAt, cancelled_at: cancelledAt } = attributes;
      return [{ id, createdAt, rewardedAt, cancelledAt }];
    });
}

/**
 * The submission that a delivery tells of, as Bugcrowd has it by then; `null` where the body tells of none.
 *
 * @param program the code of the program whose webhook it is.
 */
export function submissionInDelivery(body: string, program: string): SubmissionInput | null {
  const delivery = v.safeParse(Delivery, JSON.parse(body));
  if (!delivery.success) return null;
  const { data, included } = delivery.output;
  const submission = included.find(({ type }) => type === 'submission');
  if (submission === undefined) return null;
  const related = (name: string, attribute: string): unknown => {
    const id = submission.relationships[name]?.data.id;
    return included.find((each) => each.id === id)?.attributes[attribute];
  };
  const score = related('cvss_vector', 'score');
  const targetName = related('target', 'name');
  const researcher = related('researcher', 'name');
  const rewards = rewardsIn(included);
  const { created_at: updatedAt } = data.attributes;
  return {
    id: submission.id,
    program,
    attributes: known(submission.attributes),
    ...(typeof score === 'number' && { cvssScore: score }),
    ...(rewards.length > 0 && { rewards }),
    ...(typeof targetName === 'string' && { targetName }),
    ...(typeof researcher === 'string' && { researcher }),
    ...(typeof updatedAt === 'string' && { updatedAt }),
  };
}
