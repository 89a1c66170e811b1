import type { ClockResult, ExplanationStep } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { compareEvents, type TimelineEvent } from '../sla/timeline';
import { localDate } from '../sla/zoned-time';
import { whoOf, type Who } from './who';

/** Something that gave the fix its deadline, or moved it. */
export interface DateMove extends Who {
  readonly at: Instant;
  readonly kind: ExplanationStep['kind'];
  /** The deadlines before and after it; `null` for none. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** The same as dates in the policy's zone, `YYYY-MM-DD`. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

/** The facts that may be the cause of a step, where they have another name. */
const causes: Readonly<Partial<Record<ExplanationStep['kind'], readonly TimelineEvent['type'][]>>> = {
  base: ['submitted', 'triaged', 'reached'],
  started: ['submitted', 'triaged', 'reached', 'fixed'],
  'first-severity': ['severity'],
  'severity-changed': ['severity'],
  'pause-counted': ['resumed', 'paused', 'fixed', 'closed', 'reopened'],
};

const nobody: Who = { system: null, by: null };

function causeOf({ at, kind }: ExplanationStep, timeline: readonly TimelineEvent[]): Who {
  const types: readonly string[] = causes[kind] ?? [kind];
  const atMs = toEpochMs(at);
  const [fact] = timeline
    .filter((event) => toEpochMs(event.at) === atMs && types.includes(event.type))
    .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || compareEvents(b, a));
  return fact === undefined ? nobody : whoOf(fact);
}

/** What gave a fix clock its deadline and moved it, in order: who, when, from what to what, and why. */
export function dateMoves(
  { explanation }: Pick<ClockResult, 'explanation'>,
  timeline: readonly TimelineEvent[],
  { timeZone }: Pick<Policy, 'timeZone'>,
): readonly DateMove[] {
  const dateOf = (instant: Instant | undefined): string | null =>
    instant === undefined ? null : localDate(toEpochMs(instant), timeZone);
  return explanation
    .filter(({ from, to }) => from !== to)
    .map((step) => ({
      at: step.at,
      kind: step.kind,
      from: step.from ?? null,
      to: step.to ?? null,
      fromDate: dateOf(step.from),
      toDate: dateOf(step.to),
      ...causeOf(step, timeline),
    }));
}
