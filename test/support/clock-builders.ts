import type { BusinessCalendar, Policy, Weekday, WorkingInterval } from '../../src/domain/sla/policy';
import type { TimelineEvent } from '../../src/domain/sla/timeline';
import { policyWith, rated, submitted } from './builders';

export const reopened = (at: string): TimelineEvent => ({ type: 'reopened', at });
export const answered = (at: string): TimelineEvent => ({ type: 'first-response', at });
export const paused = (at: string): TimelineEvent => ({ type: 'paused', at });
export const resumed = (at: string): TimelineEvent => ({ type: 'resumed', at });
export const extended = (at: string, dueDate: string): TimelineEvent => ({ type: 'extended', at, dueDate });
export const dateSet = (at: string, dueDate: string): TimelineEvent => ({ type: 'date-set', at, dueDate });

const nineToFive: readonly WorkingInterval[] = [['09:00', '17:00']];

/** Monday to Friday, nine to five. */
export const workingWeek = {
  mon: nineToFive,
  tue: nineToFive,
  wed: nineToFive,
  thu: nineToFive,
  fri: nineToFive,
} satisfies Partial<Record<Weekday, readonly WorkingInterval[]>>;

/** Monday to Friday, nine to five in UTC. */
export const office: BusinessCalendar = { timeZone: 'UTC', week: workingWeek };

/** A clock that starts with the submission and may be paused; otherwise the default preset, with changes. */
export function plainPolicy(changes: Partial<Policy> = {}): Policy {
  return policyWith({ clockBase: 'submitted', allowPause: true, ...changes });
}

/** The same, but the clock starts with the triage, unless the changes name another base, and waits for it for ever. */
export function windowlessPolicy(changes: Partial<Policy> = {}): Policy {
  const { triageWindowDays, ...policy } = plainPolicy({ clockBase: 'triaged', ...changes });
  if (triageWindowDays === undefined) throw new Error('There is no window to leave out.');
  return policy;
}

/** Submitted, and rated immediately: under `plainPolicy` high is due 28 days later, critical 10. */
export function begun(
  at: string,
  severity: 'critical' | 'high' | 'medium' | 'informational',
): TimelineEvent[] {
  return [submitted(at), rated(at, severity)];
}

export const reached = (at: string, milestone: string): TimelineEvent => ({ type: 'reached', at, milestone });
export const flagged = (at: string, flag: string): TimelineEvent => ({ type: 'flagged', at, flag });
export const unflagged = (at: string, flag: string): TimelineEvent => ({ type: 'unflagged', at, flag });
export const noLaterThan = (at: string, dueDate: string | null): TimelineEvent => ({
  type: 'no-later-than',
  at,
  dueDate,
});

/** An instant of November 2026, whose first day is a Sunday: midnight in UTC, or a time such as `09:30`. */
export function november(day: number, time = '00:00'): string {
  return `2026-11-${String(day).padStart(2, '0')}T${time}${time.length === 5 ? ':00' : ''}Z`;
}

/** The end of a day of November 2026 in UTC. */
export function endOfNovember(day: number): string {
  return november(day, '23:59:59.999');
}
