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

/** Submitted, and rated immediately: under `plainPolicy` high is due 28 days later, critical 10. */
export function begun(
  at: string,
  severity: 'critical' | 'high' | 'medium' | 'informational',
): TimelineEvent[] {
  return [submitted(at), rated(at, severity)];
}
