import type { DatePreview } from '../../../../src/contract/panel';
import { dateText, durationText, momentText } from '../../../../src/wording/moments';
import type { Severity } from '../../../../src/domain/sla/severity';
import { severityName } from '../../../../src/wording/names';

const MS_PER_DAY = 86_400_000;

/** Texts that every form of the panel has: its buttons, and the step that shows what will change. */
export const formWords = {
  preview: 'Preview',
  previewing: 'Previewing…',
  asking: 'Asking the server…',
  confirm: 'Confirm',
  confirming: 'Confirming…',
  requestApproval: 'Request approval',
  approvalRequested: 'Approval requested.',
  back: 'Back',
  cancel: 'Cancel',
  becomes: 'becomes',
  why: 'Why',
  noDueDate: 'No due date',
  chooseSeverity: 'Choose a severity',
  chooseName: 'Choose…',
  running: 'Running',
} as const;

/** Texts of the form that starts a clock. */
export const startWords = {
  title: 'Start a clock',
  intro: 'The issue gets a due date based on its severity and a policy.',
  done: 'Clock started.',
  connection: 'Connection',
  connectionHint: 'Whose settings the issue follows: approvers, notices and mapping.',
  policy: 'Policy',
  policyHint: (connectionId: string) =>
    `Decides the due date. The policy of connection “${connectionId}” is preselected.`,
  policyMissing: 'Choose a policy.',
  severity: 'Severity',
  severityHint: 'Decides which target of the policy applies.',
  severityMissing: 'Choose a severity.',
  start: 'Start',
  startHint: (timeZone: string) => `When the clock starts, in your time zone ${timeZone}; not in the future.`,
  startMissing: 'Enter a date and a time.',
} as const;

/** What a clock started by hand counts by. */
export function startNote(policy: string, severity: Severity, startedAt: string, timeZone: string): string {
  return `Counted from ${momentText(startedAt, timeZone)} at severity ${severityName(severity)}, by policy “${policy}”. The new date replaces any due date that the issue has.`;
}

function movedText(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
  return `${durationText({ days: Math.abs(days) })} ${days > 0 ? 'later' : 'earlier'}`;
}

/** The effect on the due date, in a sentence; the dates are shown beside it. */
export function dateChangeSentence({ before, after }: DatePreview): string {
  const from = before?.dueDate ?? null;
  const to = after.dueDate;
  if (from === to) return to === null ? 'There will be no due date.' : 'The due date stays as it is.';
  if (to === null) return 'The due date will be removed.';
  return from === null ? 'There will be a due date.' : `The due date will be ${movedText(from, to)}.`;
}

export function dueDateText(dueDate: string | null): string {
  return dueDate === null ? formWords.noDueDate : dateText(dueDate);
}
