/** Texts of the forms that link an issue to a submission, and unlink it. */
export const linkWords = {
  intro:
    'Use this for a submission that has no issue yet. This issue gets its clock, and no second issue is created. The preview shows what would change.',
  submission: 'Submission',
  hint: 'Its id, or the address of its page.',
  missing: 'Enter the id of the submission, or the address of its page.',
  confirm: 'Link',
  linked: 'The issue is linked.',
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
  asking: 'Asking Jira whether you may unlink it…',
  close: 'Close',
} as const;
