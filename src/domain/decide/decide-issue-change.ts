import type { Case, ReportedDate } from '../cases/case';
import { decideCase, type CaseContext, type CaseDecision, type Situation } from './decide-case';
import { enteredSeverity, isAskedSeverity, mergeIssueChange, type ReadChange } from './issue-change';
import { readCase } from '../issues/issue-view';
import { movedByPerson } from '../issues/status-move';
import { askedByDate, askedByPriority, isContested, isNewDate, reportedDateOf } from './asked-date';

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
    return { ...merged, reportedDate: { ...reported, answered: 'left-alone' }, skippedFields };
  const lastWritten = { ...issue.lastWritten, dueDate: reported.date };
  const reportedDate: ReportedDate = { ...reported, answered: 'put-back' };
  return { ...merged, reportedDate, skippedFields, issue: { ...issue, lastWritten } };
}

/** The issue shows a priority whose severity is not taken: the app puts its own back. */
function withPriorityShown(merged: Case, known: Case, change: ReadChange, where: Situation): Case {
  const severity = enteredSeverity(change, where.connection);
  const { issue } = merged;
  // Reported again, it has been put back already.
  const isRepeated = known.dateRequest?.askedAt === change.at && known.dateRequest.askedBy === change.by;
  if (issue === null || severity === null || isRepeated) return merged;
  if (!isAskedSeverity(known, change, where)) return merged;
  return { ...merged, issue: { ...issue, lastWritten: { ...issue.lastWritten, severity } } };
}

function withStatusUnknown(merged: Case, { status }: ReadChange): Case {
  const { issue } = merged;
  return issue === null || status?.isMove !== true ? merged : { ...merged, issue: movedByPerson(issue) };
}

/** Decides what follows from a person's change of an issue in Jira. */
export function decideIssueChange(known: Case, change: ReadChange, where: Situation): CaseDecision {
  const cause = { by: 'person', accountId: change.by } as const;
  const followed = withStatusUnknown(mergeIssueChange(known, change, where), change);
  const merged = change.deleted ? followed : withPriorityShown(followed, known, change, where);
  const request = change.deleted
    ? null
    : (askedByDate(known, change, where) ?? askedByPriority(known, change, where));
  if (request === null) {
    const context: CaseContext = { ...where, cause };
    return decideCase(known, withDateShown(merged, change, context), context);
  }
  const comment = {
    changes: [{ kind: 'request-asked', request }],
    mention: { who: 'approvers', except: change.by },
  } as const;
  const context: CaseContext = { ...where, cause, comment };
  return decideCase(known, withDateShown({ ...merged, dateRequest: request }, change, context), context);
}
