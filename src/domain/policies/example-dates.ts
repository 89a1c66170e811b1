import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import { targetNames, type Policy, type TargetName } from '../sla/policy';
import { severities, type Severity } from '../sla/severity';
import type { TimelineEvent } from '../sla/timeline';

/** Due date of a finding that is submitted and triaged now; `null` without a target. */
export interface ExampleDates {
  readonly severity: Severity;
  readonly dates: Readonly<Record<TargetName, string | null>>;
}

/** A policy's due dates from today, by severity. */
export function exampleDates(policy: Policy, now: Instant): readonly ExampleDates[] {
  return severities.map((severity) => {
    const found: readonly TimelineEvent[] = [
      { type: 'submitted', at: now },
      { type: 'severity', at: now, severity },
    ];
    const dueDate = (target: TargetName, timeline: readonly TimelineEvent[]): string | null =>
      clockOf(policy, timeline, target, now).dueDate;
    return {
      severity,
      dates: Object.fromEntries(
        targetNames.map((name) => [
          name,
          dueDate(name, name === 'fix' ? [...found, { type: 'triaged', at: now }] : found),
        ]),
      ) as ExampleDates['dates'],
    };
  });
}
