import { isFixClockPaused } from '../sla/fix-clock';
import type { OwnName, Policy } from '../sla/policy';
import { policyNames } from '../sla/policy-names';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';
import { isHeldByBlocker } from './blocker-pauses';
import type { Change } from './change';
import { heldFlags } from './held-flags';
import { reachedMilestones } from './reached-milestones';

/** Facts of a case that no Jira field shows and that comments report, as far as its policy mentions them. */
export interface ToldFacts {
  /** Reached, by name. */
  readonly milestones: readonly OwnName[];
  /** Those that hold, by name. */
  readonly flags: readonly OwnName[];
  /** The clock is paused because the source waits for the researcher. */
  readonly isBlocked: boolean;
}

const nothing: ToldFacts = { milestones: [], flags: [], isBlocked: false };

/** The facts of a timeline to be told; left out if there are none. */
export function toldFacts(
  timeline: readonly TimelineEvent[],
  policy: Policy,
  nowMs: number,
): { readonly facts?: ToldFacts } {
  const names = policyNames(policy);
  const [reached, held] = [reachedMilestones(timeline, nowMs), heldFlags(timeline, nowMs)];
  const milestones = names.milestones.filter((name) => reached.has(name));
  const flags = names.flags.filter((name) => held.has(name));
  const isBlocked =
    isHeldByBlocker(timeline) && isFixClockPaused(policy, orderTimeline(timeline, nowMs), nowMs);
  return milestones.length + flags.length > 0 || isBlocked ? { facts: { milestones, flags, isBlocked } } : {};
}

function reasonOf(event: TimelineEvent | undefined): string | null {
  return event !== undefined && 'reason' in event ? event.reason : null;
}

/** The last fact that cleared a flag. */
function clearing(
  timeline: readonly TimelineEvent[],
  flag: OwnName,
  nowMs: number,
): TimelineEvent | undefined {
  return orderTimeline(timeline, nowMs)
    .events.map(({ event }) => event)
    .findLast((event) => event.type === 'unflagged' && event.flag === flag);
}

/**
 * What has to be told of facts that changed.
 * @param shown what was told before; `undefined` if nothing was.
 */
export function factChanges(
  shown: ToldFacts = nothing,
  now: ToldFacts = nothing,
  timeline: readonly TimelineEvent[],
  nowMs: number,
): readonly Change[] {
  const [reached, held] = [reachedMilestones(timeline, nowMs), heldFlags(timeline, nowMs)];
  return [
    ...now.milestones
      .filter((name) => !shown.milestones.includes(name))
      .flatMap((milestone): Change[] => {
        const event = reached.get(milestone);
        return event === undefined
          ? []
          : [{ kind: 'milestone', milestone, at: event.at, reason: reasonOf(event) }];
      }),
    ...now.flags
      .filter((name) => !shown.flags.includes(name))
      .map((flag): Change => ({ kind: 'flag', flag, holds: true, reason: reasonOf(held.get(flag)) })),
    ...shown.flags
      .filter((name) => !now.flags.includes(name))
      .map((flag): Change => {
        const reason = held.has(flag) ? null : reasonOf(clearing(timeline, flag, nowMs));
        return { kind: 'flag', flag, holds: false, reason };
      }),
    ...(shown.isBlocked === now.isBlocked ? [] : [{ kind: 'blocked', isBlocked: now.isBlocked } as const]),
  ];
}
