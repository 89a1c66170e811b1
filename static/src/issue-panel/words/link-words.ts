import type { LinkPreview } from '../../../../src/contract/linking';
import { severityName, submissionStateName } from '../../../../src/wording/names';
import { dueDateText } from './form-words';

/** Texts of the forms that link an issue to a submission, and unlink it. */
export const linkWords = {
  intro:
    'Use this for a submission that has no issue yet. This issue gets its clock, and no second issue is created. The preview shows what would change.',
  submission: 'Submission',
  hint: 'Its id, or the address of its page.',
  missing: 'Enter the id of the submission, or the address of its page.',
  changes: 'What changes on this issue',
  stays:
    'Priority and severity labels follow the severity. Description, status and all other fields stay as they are. A comment says what changed.',
  confirm: 'Link',
  linked: 'The issue is linked.',
  noRating: 'Not rated',
  same: 'stays',
} as const;

export const unlinkWords = {
  action: 'Unlink from this submission',
  intro:
    'The issue keeps its fields and is no longer followed. The submission’s clock keeps running without an issue, until you link it to another one or its source reports it again, which creates an issue.',
  reason: 'Reason',
  hint: 'For the issue’s comment and the admin log.',
  missing: 'Enter a reason.',
  confirm: 'Unlink',
  unlinked: 'The issue is unlinked.',
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
    from === to ? `${to} (${linkWords.same})` : `${from} → ${to}`;
  return [
    [linkWords.submission, `${submission.title ?? submission.id}${state}`],
    ['Summary', change(summary.from, summary.to)],
    ['Due date', change(dueDateText(dueDate.from), dueDateText(dueDate.to))],
    ['Severity', severity === null ? linkWords.noRating : severityName(severity)],
  ];
}
