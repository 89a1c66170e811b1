import { heldFlags } from '../cases/held-flags';
import type { RequestedFact } from '../cases/date-request';
import { reachedMilestones } from '../cases/reached-milestones';
import { timelineOf } from '../cases/case-timeline';
import { toEpochMs } from '../sla/instant';
import type { OwnName } from '../sla/policy';
import { policyNames } from '../sla/policy-names';
import type { ActionContext, ActionRefusal, CaseAction } from './case-action';

/** Actions about a milestone or a flag of the policy. */
export type NameAction = Extract<CaseAction, { type: 'reach' | 'set-flag' | 'clear-flag' }>;

/** What each of these actions can be taken on: names that the policy of the case mentions, sorted. */
export type ActionNames = Readonly<Record<NameAction['type'], readonly OwnName[]>>;

type Known = Pick<ActionContext, 'kase' | 'policy' | 'now'>;

/** The milestones that are not reached, and the flags that do not hold or do. */
export function namesToActOn({ kase, policy, now }: Known): ActionNames {
  const { milestones, flags } = policyNames(policy);
  const [timeline, nowMs] = [timelineOf(kase), toEpochMs(now)];
  const [reached, held] = [reachedMilestones(timeline, nowMs), heldFlags(timeline, nowMs)];
  return {
    reach: milestones.filter((name) => !reached.has(name)),
    'set-flag': flags.filter((name) => !held.has(name)),
    'clear-flag': flags.filter((name) => held.has(name)),
  };
}

const done = {
  reach: 'already-reached',
  'set-flag': 'flag-already-set',
  'clear-flag': 'flag-not-set',
} as const satisfies Record<NameAction['type'], ActionRefusal>;

/** Checks the name of an action, or of a request for it. @returns `null` if there is something to do. */
export function refuseName(
  action: Extract<RequestedFact, { type: NameAction['type'] }>,
  context: Known,
): ActionRefusal | null {
  const { type } = action;
  const { milestones, flags } = policyNames(context.policy);
  const [name, mentioned] = action.type === 'reach' ? [action.milestone, milestones] : [action.flag, flags];
  if (!mentioned.includes(name)) return 'not-in-policy';
  const atMs = action.type === 'reach' && action.at !== undefined ? toEpochMs(action.at) : null;
  if (atMs !== null && atMs > toEpochMs(context.now)) return 'in-the-future';
  if (atMs !== null && atMs < toEpochMs(context.kase.submitted.at)) return 'before-received';
  return namesToActOn(context)[type].includes(name) ? null : done[type];
}
