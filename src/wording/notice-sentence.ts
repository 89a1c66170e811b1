import type { Change } from '../domain/cases/change';
import type { NoticeKind } from '../domain/sla/notices';
import { clockName } from './clock-names';
import { dateText, durationText, momentText } from './moments';

/** A fix is counted in days, like Jira's due date. */
function fixSentence(notice: NoticeKind, dueDate: string): string {
  const date = dateText(dueDate);
  switch (notice.when) {
    case 'before':
      return `The fix is due on ${date}, in ${durationText({ days: notice.days })} or less.`;
    case 'breach':
      return `Overdue: the fix was due on ${date}.`;
    case 'after':
      return `Overdue by ${durationText({ days: notice.days })} (due ${date}).`;
  }
}

/** An answer may be due within hours, so the notice contains the time. */
function answerSentence(name: string, notice: NoticeKind, moment: string): string {
  switch (notice.when) {
    case 'before':
      return `${name} is due by ${moment}.`;
    case 'breach':
      return `${name} is overdue: it was due by ${moment}.`;
    case 'after':
      return `${name} has been overdue for ${durationText({ days: notice.days })}: it was due by ${moment}.`;
  }
}

/** A notice about the deadline of a clock. */
export function noticeSentence(
  { clock, label, notice, deadline, dueDate }: Omit<Extract<Change, { kind: 'notice' }>, 'kind'>,
  timeZone: string,
): string {
  return clock === 'fix'
    ? fixSentence(notice, dueDate)
    : answerSentence(clockName(clock, label), notice, momentText(deadline, timeZone));
}
