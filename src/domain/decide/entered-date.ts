import { timelineOf, type DatedCase } from '../cases/case-timeline';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';

type DateFact = Extract<TimelineEvent, { type: 'no-later-than' | 'date-set' }>;

/** A due date that a person has entered in Jira. */
interface EnteredDate {
  readonly at: Instant;
  /** Account id. */
  readonly by: string;
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
}

/** The timeline without what the same change has added: reported again, it must mean the same. */
function withoutOwnFacts(kase: DatedCase, { at, by }: EnteredDate): TimelineEvent[] {
  return timelineOf(kase).filter(
    (event) => !(event.at === at && event.source?.system === 'jira' && event.source.id === by),
  );
}

/** True for facts that move the date later: a set date is one after what the policy or a decision gives. */
export function isLaterDate(facts: readonly DateFact[]): boolean {
  return facts.some(({ type, dueDate }) => type === 'date-set' || dueDate === null);
}

/**
 * The facts that follow from a due date entered in Jira. A date before the one that the policy or a decision gives is an
 * upper bound and no more: it cannot keep the date where it is when the severity rises later. A later one is a set date.
 */
export function enteredDateFacts(kase: DatedCase, entered: EnteredDate, policy: Policy): readonly DateFact[] {
  const { at, date } = entered;
  const before = withoutOwnFacts(kase, entered);
  const inEffect = clockOf(policy, before, 'fix', at).dueDate;
  if (date === inEffect) return [];
  const unbound = before.filter(({ type }) => type !== 'no-later-than');
  const given = clockOf(policy, unbound, 'fix', at).dueDate;
  if (given !== null && date > given) return [{ type: 'date-set', at, dueDate: date }];
  const isLifted = inEffect !== null && date > inEffect;
  return [
    ...(isLifted ? [{ type: 'no-later-than', at, dueDate: null } as const] : []),
    ...(date === given ? [] : [{ type: 'no-later-than', at, dueDate: date } as const]),
  ];
}
