import type { Case, ReportedDate } from '../cases/case';
import { decideCase, type CaseContext, type CaseDecision, type Situation } from './decide-case';
import { mergeIssueChange, type ReadChange } from './issue-change';
import { readCase } from '../issues/issue-view';
import { movedByPerson } from '../issues/status-move';
import { toEpochMs } from '../sla/instant';

/** False for a change of the due date that is a repetition or older than the last one reported. */
function isNews(reported: ReportedDate, last: ReportedDate | null): boolean {
  if (last === null) return true;
  const { date } = reported;
  const statedMs = ({ at, statedAt }: ReportedDate): number => toEpochMs(statedAt ?? at);
  const difference = statedMs(reported) - statedMs(last);
  return difference === 0 ? date !== last.date : difference > 0;
}

/**
 * Records the date that a person has entered on the issue. If the clock does not take it (it has stopped, or the date
 * was only removed), the app restores the date in effect and explains it on the issue.
 */
function withDateShown(merged: Case, { at, statedAt, dueDate }: ReadChange, context: CaseContext): Case {
  const { issue } = merged;
  if (issue === null || dueDate === null) return merged;
  const reportedDate: ReportedDate = {
    at,
    date: dueDate.date,
    ...(statedAt !== undefined && { statedAt }),
  };
  if (!isNews(reportedDate, merged.reportedDate)) return merged;
  const { view } = readCase(merged, context.connection, context.policy, context.now);
  const lastWritten =
    view.dueDate === dueDate.date ? issue.lastWritten : { ...issue.lastWritten, dueDate: dueDate.date };
  // The issue shows a date, so its screen has the field.
  const skippedFields = merged.skippedFields.filter((id) => id !== 'duedate');
  return { ...merged, reportedDate, skippedFields, issue: { ...issue, lastWritten } };
}

function withStatusUnknown(merged: Case, { status }: ReadChange): Case {
  const { issue } = merged;
  return issue === null || status?.isMove !== true ? merged : { ...merged, issue: movedByPerson(issue) };
}

/** Decides what follows from a person's change of an issue in Jira. */
export function decideIssueChange(known: Case, change: ReadChange, where: Situation): CaseDecision {
  const context: CaseContext = { ...where, cause: { by: 'person', accountId: change.by } };
  const merged = withStatusUnknown(mergeIssueChange(known, change, where), change);
  return decideCase(known, withDateShown(merged, change, context), context);
}
