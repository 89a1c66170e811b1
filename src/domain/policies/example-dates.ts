import { clockOf } from '../sla/clock-of';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { ownClockOf, targetNames, type ClockName, type Policy } from '../sla/policy';
import { severities, type Severity } from '../sla/severity';
import type { TimelineEvent } from '../sla/timeline';
import { EXAMPLE_FLAG_DAYS } from './example-flag-days';

const DAY_MS = 86_400_000;

/** Due dates of a finding that is submitted now, and whose clocks all start now; `null` without a target. */
export interface ExampleDates {
  /** `null`: none is known yet. */
  readonly severity: Severity | null;
  readonly dates: Readonly<Record<ClockName, string | null>>;
  /** The fix with the flag of each acceleration set later, in the order of the policy. */
  readonly flagged: readonly (string | null)[];
}

function hasUnrated({ targets, accelerations = [] }: Policy): boolean {
  const all = [...Object.values(targets), ...accelerations.map(({ targets: { fix } }) => fix)];
  return all.some((each) => (each?.unrated ?? null) !== null);
}

/** The moment that starts a clock: the submission, the triage, the fix or a milestone. */
function startOf(policy: Policy, clock: ClockName): string {
  const start = clock === 'fix' ? 'base' : (ownClockOf(policy, clock)?.starts ?? 'submitted');
  return start === 'base' ? policy.clockBase : start;
}

function toEvent(moment: string, at: Instant): readonly TimelineEvent[] {
  if (moment === 'triaged' || moment === 'fixed') return [{ type: moment, at }];
  return moment === 'submitted' ? [] : [{ type: 'reached', at, milestone: moment.replace('reached:', '') }];
}

/** A policy's due dates from today, by severity, and while none is known if the policy says something about that. */
export function exampleDates(policy: Policy, now: Instant): readonly ExampleDates[] {
  const later = toInstant(toEpochMs(now) + EXAMPLE_FLAG_DAYS * DAY_MS);
  const clocks = [...targetNames, ...Object.keys(policy.clocks ?? {})];
  return [...severities, ...(hasUnrated(policy) ? [null] : [])].map((severity) => {
    const timelineOf = (clock: ClockName): readonly TimelineEvent[] => [
      { type: 'submitted', at: now },
      ...(severity === null ? [] : [{ type: 'severity', at: now, severity } as const]),
      ...toEvent(startOf(policy, clock), now),
    ];
    const flagged = (policy.accelerations ?? []).map(({ when }) => {
      const timeline = [...timelineOf('fix'), { type: 'flagged', at: later, flag: when } as const];
      return clockOf(policy, timeline, 'fix', later).dueDate;
    });
    return {
      severity,
      dates: Object.fromEntries(
        clocks.map((clock) => [clock, clockOf(policy, timelineOf(clock), clock, now).dueDate]),
      ),
      flagged,
    };
  });
}
