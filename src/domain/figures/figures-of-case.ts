import { clocksOf } from '../cases/case-clocks';
import type { Case } from '../cases/case';
import type { IssueRef } from '../cases/tracked-issue';
import { ratingAt, timelineOf } from '../cases/case-timeline';
import type { ClockResult, Clocks, NamedClock } from '../sla/clock';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs, type Instant } from '../sla/instant';
import { policyLabel, type ClockName, type Policy, type TargetName } from '../sla/policy';
import { orderTimeline } from '../sla/timeline';
import type { CaseFigures, Day, Standing, TimeTaken } from './case-figures';
import { dayOf, monthOf } from './calendar-month';
import { exceptionsOf } from './exceptions-of';
import { answerTime, fixTime } from './time-taken';

const standingOf: Readonly<Partial<Record<ClockResult['state'], Standing>>> = {
  running: 'pending',
  breached: 'overdue',
  met: 'met',
  missed: 'missed',
};

function dueOf({ state, deadline }: ClockResult): CaseFigures['due'] {
  const standing = standingOf[state];
  return standing === undefined || deadline === null ? null : { month: monthOf(deadline), standing };
}

function closedOn(fix: ClockResult): Day | null {
  const last = fix.explanation.at(-1);
  return hasEnded(fix) && last !== undefined ? dayOf(last.at) : null;
}

function named(clocks: Clocks, wanted: ClockName): NamedClock | null {
  return clocks.find(({ name }) => name === wanted) ?? null;
}

function projectOf({ key }: IssueRef): string {
  return key.slice(0, key.lastIndexOf('-'));
}

/** Without the times that a case has not taken yet. */
function taken(
  times: Readonly<Record<TargetName, TimeTaken | null>>,
): Readonly<Partial<Record<TargetName, TimeTaken>>> {
  return Object.fromEntries(Object.entries(times).filter(([, time]) => time !== null));
}

/**
 * What a case contributes to the figures as of `now`, under the policy it has pinned. Definitions: docs/figures.md.
 * Pure: the same case at the same instant contributes the same.
 * @returns `null` for a case that never had an issue, or was received after `now`.
 */
export function figuresOfCase(
  kase: Pick<Case, 'submitted' | 'timeline' | 'lastRead' | 'issue' | 'deletedIssue'>,
  policy: Policy,
  now: Instant,
): CaseFigures | null {
  const nowMs = toEpochMs(now);
  const issue = kase.issue ?? kase.deletedIssue;
  if (issue === null || toEpochMs(kase.submitted.at) > nowMs) return null;
  const timeline = timelineOf(kase);
  const ordered = orderTimeline(timeline, nowMs);
  const severity = ratingAt(timeline, nowMs)?.severity ?? null;
  const clocks = clocksOf(kase, policy, now);
  const [fix] = clocks;
  const answer = (name: 'triage' | 'first-response'): TimeTaken | null =>
    answerTime(policy, name, named(clocks, name), ordered, severity);
  return {
    project: projectOf(issue),
    severity: severity ?? 'unrated',
    policy: policyLabel(policy),
    received: dayOf(kase.submitted.at),
    closed: closedOn(fix.clock),
    due: dueOf(fix.clock),
    times: taken({
      fix: fixTime(policy, fix, severity, kase.submitted.at),
      triage: answer('triage'),
      'first-response': answer('first-response'),
    }),
    exceptions: exceptionsOf(fix.clock),
  };
}
