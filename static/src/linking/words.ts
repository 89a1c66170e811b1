import type { LinkPreview } from '../../../src/contract/linking';
import type { Disqualification } from '../../../src/domain/decide/qualify';
import { dateText } from '../../../src/wording/moments';
import { deliveryReasonText } from '../../../src/wording/delivery-reason';
import { severityName, submissionStateName } from '../../../src/wording/names';

/** Texts of the preview of a link, on the panel and on the admin page. */
export const linkPreviewWords = {
  changes: 'What changes on this issue',
  stays:
    'Priority and severity labels follow the severity. Description, status and all other fields stay as they are. A comment says what changed.',
  noRating: 'Not rated',
  noDueDate: 'No due date',
  same: 'stays',
  overdue: 'The due date has passed: the issue will be overdue as soon as it is linked.',
} as const;

/** The rows of the preview: what changes, from what to what. */
export function previewRows({
  submission,
  summary,
  dueDate,
  severity,
}: LinkPreview): readonly (readonly [string, string])[] {
  const state = submission.state === null ? '' : ` (${submissionStateName(submission.state)})`;
  const change = (from: string, to: string): string =>
    from === to ? `${to} (${linkPreviewWords.same})` : `${from} → ${to}`;
  const dateOf = (date: string | null): string =>
    date === null ? linkPreviewWords.noDueDate : dateText(date);
  return [
    ['Submission', `${submission.title ?? submission.id}${state}`],
    ['Summary', change(summary.from, summary.to)],
    ['Due date', change(dateOf(dueDate.from), dateOf(dueDate.to))],
    ['Severity', severity === null ? linkPreviewWords.noRating : severityName(severity)],
  ];
}

function withoutIssueText(code: Disqualification, state: string | null): string {
  const reason = deliveryReasonText(code === 'unknown-state' ? { code, state: state ?? '' } : { code });
  return `By itself the submission would get no issue: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

/** What a person should know before they link: that the date is past, and that no issue would be made yet. */
export function linkWarnings({ clock, withoutIssue, submission }: LinkPreview): readonly string[] {
  return [
    ...(clock === 'breached' ? [linkPreviewWords.overdue] : []),
    ...(withoutIssue === null ? [] : [withoutIssueText(withoutIssue, submission.state)]),
  ];
}
