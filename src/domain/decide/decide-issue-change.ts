import type { Case, ReportedDate } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import { decideCase, type CaseContext, type CaseDecision, type Situation } from './decide-case';
import { enteredSeverity, mergeIssueChange, type ReadChange } from './issue-change';
import { withJiraFacts } from './jira-facts';
import { withPropertyShown } from '../issues/changed-property';
import { readCase } from '../issues/issue-view';
import { movedByPerson } from '../issues/status-move';
import {
  waitingRequest,
  withdrawnSince,
  withEnded,
  withRequest,
  withRequestAs,
} from '../cases/waiting-requests';
import type { Change } from '../cases/change';
import { decidersOf } from './attend-requests';
import { isRepeated } from './repeated-close';
import { isContested, isNewDate, leftAlone } from '../cases/reported-date';
import {
  askedByDate,
  askedByPriority,
  repeatedByPriority,
  reportedDateOf,
  takenBackByField,
} from './asked-date';

/**
 * Records the date that a person has entered on the issue. If the clock does not take it (it has stopped, the date was
 * only removed, or it is later and has to be asked for), the app restores the date in effect and explains it on the
 * issue; a date that comes again within the hour is left alone.
 */
function withDateShown(merged: Case, change: ReadChange, context: CaseContext): Case {
  const { issue } = merged;
  const reported = reportedDateOf(change);
  if (issue === null || reported === null || !isNewDate(reported, merged.reportedDate)) return merged;
  const { view } = readCase(merged, context.connection, context.policy, context.now);
  // The issue shows a date, so its screen has the field.
  const skippedFields = merged.skippedFields.filter((id) => id !== 'duedate');
  if (view.dueDate === reported.date) return { ...merged, reportedDate: reported, skippedFields };
  if (isContested(reported, merged.reportedDate))
    return { ...merged, reportedDate: leftAlone(reported, merged.reportedDate, change.by), skippedFields };
  const lastWritten = { ...issue.lastWritten, dueDate: reported.date };
  const reportedDate: ReportedDate = { ...reported, answered: 'put-back' };
  return { ...merged, reportedDate, skippedFields, issue: { ...issue, lastWritten } };
}

/** What a change of the priority asks for that does not hold: a new request, or one that waits already. */
interface AskedPriority {
  readonly asked: DateRequest | null;
  readonly repeated: DateRequest | null;
}

/**
 * The issue shows the priority of a severity that is only requested, so the app puts its own back. It does so for the change
 * that made a request, and for one more while it waits: an automation rule and the app must not answer each other.
 */
function withPriorityShown(
  merged: Case,
  { asked, repeated }: AskedPriority,
  change: ReadChange,
  where: Situation,
): Case {
  const { issue } = merged;
  const isPutBack = asked?.change.type === 'set-severity' || repeated !== null;
  const severity = enteredSeverity(change, where.connection);
  if (issue === null || !isPutBack || severity === null) return merged;
  const shown = { ...merged, issue: { ...issue, lastWritten: { ...issue.lastWritten, severity } } };
  return repeated === null ? shown : withRequestAs(shown, repeated, { ...repeated, repeatedAt: change.at });
}

function withStatusUnknown(merged: Case, { status }: ReadChange): Case {
  const { issue } = merged;
  return issue === null || status?.isMove !== true ? merged : { ...merged, issue: movedByPerson(issue) };
}

/** What the comment says of requests that a change makes, takes back or repeats. */
function commentOn(
  asked: readonly DateRequest[],
  withdrawn: readonly DateRequest[],
  repeated: DateRequest | null,
): NonNullable<CaseContext['comment']> | null {
  if (asked.length === 0 && withdrawn.length === 0 && repeated === null) return null;
  const [first] = asked;
  return {
    changes: [
      ...asked.map((request): Change => ({ kind: 'request-asked', request })),
      ...withdrawn.map((request): Change => ({ kind: 'request-withdrawn', request })),
      ...(repeated === null ? [] : [{ kind: 'request-repeated', request: repeated } as const]),
    ],
    mention: first === undefined ? null : decidersOf(first),
  };
}

/** What the change says about milestones and flags. */
function factsIn(kase: Case, change: ReadChange, where: Situation): ReturnType<typeof withJiraFacts> {
  const { at, by, statedAt, statusId = null, levels = [] } = change;
  const said = { at, by, statusId, levels, ...(statedAt !== undefined && { statedAt }) };
  return withJiraFacts(kase, said, where);
}

/** Decides what follows from a person's change of an issue in Jira. */
export function decideIssueChange(known: Case, change: ReadChange, where: Situation): CaseDecision {
  const cause = { by: 'person', accountId: change.by } as const;
  const changed = withStatusUnknown(mergeIssueChange(known, change, where), change);
  const { kase: followed, asked: askedByFacts } = factsIn(changed, change, where);
  const closing = waitingRequest(followed, 'close');
  const isNewClosing = closing !== null && closing !== waitingRequest(known, 'close');
  const dated = change.deleted
    ? null
    : (askedByDate(known, change, where) ?? askedByPriority(known, change, where));
  const taken = change.deleted ? null : takenBackByField(known, change, where);
  const ending = { outcome: 'withdrawn', at: change.at, by: change.by, why: null } as const;
  const left = taken === null ? followed : withEnded(followed, taken, ending);
  const repeated = change.deleted || dated !== null ? null : repeatedByPriority(known, change, where);
  const waiting = dated === null ? left : withRequest(left, dated);
  const merged = withPriorityShown(waiting, { asked: dated, repeated }, change, where);
  const asked = [
    ...(dated === null ? [] : [dated]),
    ...(isNewClosing && !isRepeated(known, change) ? [closing] : []),
    ...askedByFacts,
  ];
  const comment = commentOn(asked, withdrawnSince(known, merged), repeated);
  const context: CaseContext = { ...where, cause, ...(comment !== null && { comment }) };
  const entered = withDateShown(merged, change, context);
  const shown = change.property === undefined ? entered : withPropertyShown(entered, change.property.value);
  return decideCase(known, shown, context);
}
