import { dequal } from 'dequal/lite';
import { timelineOf, type Case, type IssueView } from './case';
import type { ClockResult } from '../sla/clock';
import type { Connection } from './connection';
import { clockOf } from '../sla/clock-of';
import { toEpochMs, type Instant } from '../sla/instant';
import type { TimelineEvent } from '../sla/timeline';
import type { Change } from './issue-draft';
import type { Policy } from '../sla/policy';
import { projectionOf } from './projection';
import { decideSeverity, type DecidedSeverity, type Severity } from '../sla/severity';
import { summaryOf } from './summary';

/** A case as of a moment: what its issue should show, and what that follows from. */
export interface Reading {
  readonly view: IssueView;
  readonly clock: ClockResult;
  readonly decided: DecidedSeverity | null;
}

function lastSeverity(timeline: readonly TimelineEvent[]): Severity | null {
  const ratings = timeline.filter((event) => event.type === 'severity');
  const [first, ...rest] = ratings;
  if (first === undefined) return null;
  return rest.reduce((last, rating) => (toEpochMs(rating.at) >= toEpochMs(last.at) ? rating : last), first)
    .severity;
}

/** Reads a case under a policy at `now`. */
export function readCase(kase: Case, connection: Connection, policy: Policy, now: Instant): Reading {
  const clock = clockOf(policy, timelineOf(kase), 'fix', now);
  const decided = decideSeverity(kase.facts, connection.useCvss);
  // Where Bugcrowd has withdrawn its rating the clock goes on with the last one, and so does the issue.
  const severity = decided?.severity ?? lastSeverity(kase.timeline);
  return {
    clock,
    decided,
    view: {
      summary: summaryOf(kase.facts.title, kase.submissionId),
      severity,
      dueDate: clock.dueDate,
      submissionState: kase.facts.state,
      projection: projectionOf(kase, severity, policy, clock),
    },
  };
}

/** What people will see differently on the issue, worded by whoever writes it down. */
export function changesBetween(
  shown: IssueView,
  { view, clock, decided }: Reading,
  commentOnState: boolean,
): Change[] {
  const changes: Change[] = [];
  if (shown.severity !== view.severity)
    changes.push({ kind: 'severity', from: shown.severity, to: view.severity, decided });
  if (shown.dueDate !== view.dueDate)
    changes.push({ kind: 'due-date', from: shown.dueDate, to: view.dueDate, because: clock.explanation });
  if (shown.summary !== view.summary) changes.push({ kind: 'title', from: shown.summary, to: view.summary });
  if (commentOnState && shown.submissionState !== view.submissionState)
    changes.push({ kind: 'state', from: shown.submissionState, to: view.submissionState });
  return changes;
}

/** True where the issue's fields or its property would have to be written to show the view. */
export function needsEdit(shown: IssueView, view: IssueView): boolean {
  return !dequal({ ...shown, submissionState: null }, { ...view, submissionState: null });
}
