import type { NoticeKind } from '../domain/sla/notices';
import { dateText, durationText } from './moments';

/** The text of a notice about a deadline. */
export function noticeSentence(notice: NoticeKind, dueDate: string): string {
  const date = dateText(dueDate);
  switch (notice.when) {
    case 'before':
      return `The fix is due on ${date}, in ${durationText({ days: notice.days })} or less.`;
    case 'breach':
      return `The deadline has passed: the fix was due on ${date}.`;
    case 'after':
      return `The deadline passed ${durationText({ days: notice.days })} ago: the fix was due on ${date}.`;
  }
}
