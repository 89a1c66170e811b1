import type { Change } from '../cases/change';
import type { IssueView } from '../cases/tracked-issue';

/**
 * Jira fields that follow the case. Jira may refuse one of them on an issue: its screen lacks the field, its status locks
 * it, or the app lacks a permission. The issue then keeps its old value, and each later write and check tries again.
 * Other fields are written once, when the issue is created.
 */
const followedFields = ['summary', 'duedate', 'priority', 'labels'] as const;
export type FollowedField = (typeof followedFields)[number];

/** The fields that Jira did not take and that are tried again. */
export function fieldsToRetry(skippedFields: readonly string[]): readonly FollowedField[] {
  return followedFields.filter((field) => skippedFields.includes(field));
}

/** The fields that an issue lacks after an edit that left out `skipped`; an edit tries every followed field it lacks. */
export function skippedAfterEdit(before: readonly string[], skipped: readonly string[]): readonly string[] {
  const others = before.filter((id) => !followedFields.some((field) => field === id));
  return [...new Set([...others, ...skipped])];
}

/** The fields of a view that Jira did not take, as the issue shows them. */
function keptFields(before: IssueView | null, skippedFields: readonly string[]): Partial<IssueView> {
  return {
    ...(skippedFields.includes('duedate') && { dueDate: before?.dueDate ?? null }),
    ...(skippedFields.includes('summary') && before !== null && { summary: before.summary }),
  };
}

/**
 * What an issue shows once everything is done to bring it to a view.
 * @param before what it showed; `null` for a new issue.
 * @param skippedFields the fields that Jira did not take.
 */
export function writtenView(
  before: IssueView | null,
  view: IssueView,
  skippedFields: readonly string[],
): IssueView {
  return { ...view, ...keptFields(before, skippedFields) };
}

/** What an issue shows right after an edit, before it is moved to a status and a comment tells of it. */
export function editedView(before: IssueView, to: IssueView, skippedFields: readonly string[]): IssueView {
  const { summary, severity, dueDate, beyond, projection } = to;
  const { submissionState, answerDeadlines, facts, moved } = before;
  return {
    ...{ summary, severity, dueDate, projection, submissionState, moved },
    ...(beyond !== undefined && { beyond }),
    ...(answerDeadlines !== undefined && { answerDeadlines }),
    ...(facts !== undefined && { facts }),
    ...keptFields(before, skippedFields),
  };
}

/** What an issue shows, as if Jira had taken the fields that it refused: any other difference has to be written. */
export function assumingTaken(
  shown: IssueView,
  view: IssueView,
  skippedFields: readonly string[],
): IssueView {
  return { ...shown, ...keptFields(view, skippedFields) };
}

/** The changes that people can see on the issue: a comment never claims what Jira did not take. */
export function visibleChanges(
  changes: readonly Change[],
  skippedFields: readonly string[],
): readonly Change[] {
  return changes.filter(
    ({ kind }) =>
      !(kind === 'due-date' && skippedFields.includes('duedate')) &&
      !(kind === 'title' && skippedFields.includes('summary')),
  );
}
