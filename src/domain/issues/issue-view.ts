import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import { clocksOfTimeline } from '../cases/case-clocks';
import type { AnswerDeadlines, IssueView } from '../cases/tracked-issue';
import { ratingAt, timelineOf } from '../cases/case-timeline';
import { factChanges, toldFacts } from '../cases/told-facts';
import type { ClockResult, Clocks } from '../sla/clock';
import type { Connection } from '../connections/connection';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Change } from '../cases/change';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';
import { dateOriginOf, type DateOrigin } from './date-origin';
import { shortExplanation } from './short-explanation';
import { projectionOf } from './project-case';
import { decideSeverity, type DecidedSeverity } from '../sla/severity';
import { movedWhenDone } from './status-move';
import { isStorable } from './storable-date';
import { summaryOf } from './summary';

/** A case as of a moment: what its issue should show, and what that follows from. */
export interface Reading {
  readonly view: IssueView;
  /** The fix clock, which Jira's due date follows. */
  readonly clock: ClockResult;
  /** All clocks, the fix first. */
  readonly clocks: Clocks;
  /** Where the due date comes from, if it is not the policy's. */
  readonly origin: DateOrigin | null;
  readonly decided: DecidedSeverity | null;
  readonly timeline: readonly TimelineEvent[];
  readonly nowMs: number;
}

type Rating = NonNullable<ReturnType<typeof ratingAt>>;

/** The reason for the rating in effect: a person, or the source's data. */
function decidedOf(
  { severity, source, reason }: Rating,
  kase: Case,
  connection: Connection,
): DecidedSeverity {
  if (source?.system === 'panel')
    return { severity, decidedBy: { by: 'person', accountId: source.id, reason } };
  if (source?.system === 'jira')
    return { severity, decidedBy: { by: 'jira-priority', accountId: source.id } };
  // No event has said a priority or a score: the source states severities as such.
  const { priority, cvssScore } = kase.leftOut;
  if (priority === null && cvssScore === null) return { severity, decidedBy: { by: 'source' } };
  const current = decideSeverity(kase.facts, connection);
  if (current?.severity === severity) return current;
  // Changed bands apply from the next event of a submission on.
  if (current?.decidedBy.by === 'cvss')
    return { severity, decidedBy: { by: 'earlier-bands', score: current.decidedBy.score } };
  // If the source has withdrawn its rating, the clock and the issue keep the last one.
  return { severity, decidedBy: { by: 'earlier-rating' } };
}

function answerDeadlinesOf([, ...answers]: Clocks): Pick<IssueView, 'answerDeadlines'> {
  const running = answers.flatMap(({ name, clock: { deadline, band } }) =>
    deadline === null || band === null ? [] : [[name, deadline] as const],
  );
  return running.length === 0 ? {} : { answerDeadlines: Object.fromEntries(running) };
}

function dueDateOf({ dueDate }: ClockResult, now: Instant): Pick<IssueView, 'dueDate' | 'beyond'> {
  return dueDate === null || isStorable(dueDate, now) ? { dueDate } : { dueDate: null, beyond: dueDate };
}

/** Reads a case under a policy at `now`. */
export function readCase(kase: Case, connection: Connection, policy: Policy, now: Instant): Reading {
  const timeline = timelineOf(kase);
  const clocks = clocksOfTimeline(timeline, policy, now);
  const [{ clock }] = clocks;
  const nowMs = toEpochMs(now);
  const rating = ratingAt(timeline, nowMs);
  const severity = rating?.severity ?? null;
  return {
    clock,
    clocks,
    timeline,
    nowMs,
    origin: dateOriginOf(timeline, clock, policy, now),
    decided: rating === null ? null : decidedOf(rating, kase, connection),
    view: {
      summary: summaryOf(kase.facts.title, kase.submissionId),
      severity,
      ...dueDateOf(clock, now),
      submissionState: kase.facts.state,
      projection: projectionOf(kase, { timeline, clocks, severity }, connection, policy, now),
      ...answerDeadlinesOf(clocks),
      ...toldFacts(timeline, policy, nowMs),
      moved: movedWhenDone(kase, connection),
    },
  };
}

/**
 * Deadlines of answer clocks that have moved. An answered or stopped clock is not reported: its deadline is only the
 * one it was judged by.
 */
function movedAnswers(shown: AnswerDeadlines = {}, [, ...answers]: Clocks): Change[] {
  return answers.flatMap(({ name, label, clock: { state, band, deadline } }) => {
    const from = shown[name] ?? null;
    const to = band === null ? null : deadline;
    const isLifted = to === null && (state === 'no-target' || state === 'not-started');
    return from !== to && (to !== null || isLifted)
      ? [{ kind: 'answer-deadline', clock: name, ...(label !== undefined && { label }), from, to } as const]
      : [];
  });
}

function isDueDateMoved(shown: IssueView, { view }: Reading): boolean {
  return shown.dueDate !== view.dueDate || shown.beyond !== view.beyond;
}

/** What an issue is told of a due date in addition to its field. @param shown `null` for a new issue. */
function dueDateChange(
  shown: IssueView | null,
  { view: { dueDate, beyond }, clock, origin }: Reading,
): Change {
  return {
    kind: 'due-date',
    from: shown?.dueDate ?? shown?.beyond ?? null,
    to: dueDate,
    ...(beyond !== undefined && { beyond }),
    ...(origin !== null && { policyDate: origin.policyDate }),
    ...shortExplanation(clock.explanation),
  };
}

/** What a new issue cannot show in its fields, and a comment has to tell. */
export function untoldAtCreation(reading: Reading): Change[] {
  return reading.view.beyond === undefined ? [] : [dueDateChange(null, reading)];
}

/** The visible changes on the issue; `wording/` turns them into sentences. */
export function changesBetween(shown: IssueView, reading: Reading, commentOnState: boolean): Change[] {
  const { view, clocks, decided, timeline, nowMs } = reading;
  const changes: Change[] = [];
  if (shown.severity !== view.severity)
    changes.push({ kind: 'severity', from: shown.severity, to: view.severity, decided });
  if (isDueDateMoved(shown, reading)) changes.push(dueDateChange(shown, reading));
  changes.push(...movedAnswers(shown.answerDeadlines, clocks));
  changes.push(...factChanges(shown.facts, view.facts, timeline, nowMs));
  if (shown.summary !== view.summary) changes.push({ kind: 'title', from: shown.summary, to: view.summary });
  if (commentOnState && shown.submissionState !== view.submissionState)
    changes.push({ kind: 'state', from: shown.submissionState, to: view.submissionState });
  return changes;
}

/** True if people will see the deadline of a clock move. */
export function movesDeadline(shown: IssueView, reading: Reading): boolean {
  return isDueDateMoved(shown, reading) || movedAnswers(shown.answerDeadlines, reading.clocks).length > 0;
}

/** True if the issue's fields or its property must be written to show the view. */
export function needsEdit(shown: IssueView, view: IssueView): boolean {
  const aside = { submissionState: null, moved: null, answerDeadlines: null, facts: null };
  return !dequal({ ...shown, ...aside }, { ...view, ...aside });
}
