import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import type { IssueView } from '../cases/tracked-issue';
import { ratingAt, timelineOf } from '../cases/case-timeline';
import type { ClockResult } from '../sla/clock';
import { clockOf } from '../sla/clock-of';
import type { Connection } from '../connections/connection';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Change } from '../cases/change';
import type { Policy } from '../sla/policy';
import { projectionOf } from '../cases/projection';
import { decideSeverity, type DecidedSeverity } from '../sla/severity';
import { movedWhenDone } from './status-move';
import { summaryOf } from './summary';

/** A case as of a moment: what its issue should show, and what that follows from. */
export interface Reading {
  readonly view: IssueView;
  readonly clock: ClockResult;
  readonly decided: DecidedSeverity | null;
}

type Rating = NonNullable<ReturnType<typeof ratingAt>>;

/** What decided the rating that holds: a person, or what Bugcrowd says of the submission. */
function decidedOf(
  { severity, source, reason }: Rating,
  kase: Case,
  connection: Connection,
): DecidedSeverity {
  if (source?.system === 'panel')
    return { severity, decidedBy: { by: 'person', accountId: source.id, reason } };
  if (source?.system === 'jira')
    return { severity, decidedBy: { by: 'jira-priority', accountId: source.id } };
  const current = decideSeverity(kase.facts, connection.useCvss);
  // Where Bugcrowd has withdrawn its rating the clock goes on with the last one, and so does the issue.
  return current?.severity === severity ? current : { severity, decidedBy: { by: 'earlier-rating' } };
}

/** Reads a case under a policy at `now`. */
export function readCase(kase: Case, connection: Connection, policy: Policy, now: Instant): Reading {
  const timeline = timelineOf(kase);
  const clock = clockOf(policy, timeline, 'fix', now);
  const rating = ratingAt(timeline, toEpochMs(now));
  const severity = rating?.severity ?? null;
  return {
    clock,
    decided: rating === null ? null : decidedOf(rating, kase, connection),
    view: {
      summary: summaryOf(kase.facts.title, kase.submissionId),
      severity,
      dueDate: clock.dueDate,
      submissionState: kase.facts.state,
      projection: projectionOf(kase, severity, policy, clock),
      moved: movedWhenDone(kase, connection),
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
  const aside = { submissionState: null, moved: null };
  return !dequal({ ...shown, ...aside }, { ...view, ...aside });
}
