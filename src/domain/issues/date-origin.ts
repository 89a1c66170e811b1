import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { ClockResult } from '../sla/clock';
import { clockOf } from '../sla/clock-of';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';

/** Why a due date is not the policy's: somebody set it, extended it, or bounded it. */
export interface DateOrigin {
  readonly kind: 'set' | 'extended' | 'bound';
  /** What the policy alone gives; `null` if it gives no date. */
  readonly policyDate: string | null;
  /** Account id of who wanted it; `null` if the source did. */
  readonly by: string | null;
  readonly approvedBy: string | null;
}

type DateFact = Extract<TimelineEvent, { type: 'date-set' | 'extended' | 'no-later-than' }>;

const KINDS = { 'date-set': 'set', extended: 'extended', 'no-later-than': 'bound' } as const;

function isDateFact(event: TimelineEvent): event is DateFact {
  return event.type in KINDS;
}

/** The fact that gives the date: a bound where it is earlier than what was set before it. */
function decidingFact(facts: readonly DateFact[], dueDate: string): DateFact | null {
  const setAt = facts.findLastIndex(({ type }) => type !== 'no-later-than');
  const bounds = facts.slice(setAt + 1).filter((fact) => fact.dueDate === dueDate);
  return bounds.at(-1) ?? facts[setAt] ?? null;
}

/**
 * Where the due date of a case comes from.
 * @param clock its fix clock at `now`.
 * @returns `null` if the policy gives it, or there is none.
 */
export function dateOriginOf(
  kase: Pick<Case, 'submitted' | 'timeline'>,
  { dueDate }: Pick<ClockResult, 'dueDate'>,
  policy: Policy,
  now: Instant,
): DateOrigin | null {
  if (dueDate === null || !kase.timeline.some(isDateFact)) return null;
  const timeline = timelineOf(kase);
  const policyDate = clockOf(
    policy,
    timeline.filter((event) => !isDateFact(event)),
    'fix',
    now,
  ).dueDate;
  if (policyDate === dueDate) return null;
  const facts = orderTimeline(timeline, toEpochMs(now))
    .events.map(({ event }) => event)
    .filter(isDateFact);
  const fact = decidingFact(facts, dueDate);
  if (fact === null) return null;
  const { source } = fact;
  return {
    kind: KINDS[fact.type],
    policyDate,
    by: source === undefined || source.system === 'source' ? null : source.id,
    approvedBy: 'approvedBy' in fact ? fact.approvedBy : null,
  };
}
