import type { BaseRule, ClockResult, ExplanationStep } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { compareEvents, isMoment, type TimelineEvent } from '../sla/timeline';
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

/** The facts that may be the cause of a step, where they have another name; the first of them that fits counts. */
const causes: Readonly<Partial<Record<ExplanationStep['kind'], readonly TimelineEvent['type'][]>>> = {
  'first-severity': ['severity'],
  'severity-changed': ['severity'],
  'pause-counted': ['resumed', 'paused', 'fixed', 'closed', 'reopened'],
};

const nobody: Who = { system: null, by: null };

/** What starts the clock gives the first date, unless a severity does that comes with it. */
function isFirstDate({ kind }: ExplanationStep): boolean {
  return kind === 'first-severity' || kind === 'unrated';
}

function causeOf(step: ExplanationStep, timeline: readonly TimelineEvent[], rule: BaseRule | null): Who {
  const { at, kind } = step;
  const types: readonly string[] = causes[kind] ?? [kind];
  const here = timeline.filter((event) => toEpochMs(event.at) === toEpochMs(at));
  const [fact] = here
    .filter(({ type }) => types.includes(type))
    .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || compareEvents(b, a));
  const start = rule !== null && isFirstDate(step) ? here.find((event) => isMoment(event, rule)) : undefined;
  const cause = fact ?? start;
  return cause === undefined ? nobody : whoOf(cause);
}

/** What gave a fix clock its deadline and moved it, in order: who, when, from what to what, and why. */
export function dateMoves(
  { explanation }: Pick<ClockResult, 'explanation'>,
  timeline: readonly TimelineEvent[],
  { timeZone }: Pick<Policy, 'timeZone'>,
): readonly DateMove[] {
  const dateOf = (instant: Instant | undefined): string | null =>
    instant === undefined ? null : localDate(toEpochMs(instant), timeZone);
  const base = explanation.find((step) => step.kind === 'base');
  return explanation
    .filter(({ from, to }) => from !== to)
    .map((step) => ({
      at: step.at,
      kind: step.kind,
      from: step.from ?? null,
      to: step.to ?? null,
      fromDate: dateOf(step.from),
      toDate: dateOf(step.to),
      ...causeOf(step, timeline, base?.detail.rule ?? null),
    }));
}
