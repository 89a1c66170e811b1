import type { DateRequest, RequestedChange } from '../domain/cases/date-request';
import { dateText } from './moments';
import { severityName } from './names';

/** What is asked for: `an extension to 24 Dec 2026`. */
export function requestedText(change: RequestedChange): string {
  switch (change.type) {
    case 'extension':
      return `an extension to ${dateText(change.dueDate)}`;
    case 'set-date':
      return `the due date ${dateText(change.dueDate)}`;
    case 'set-severity':
      return `the severity ${severityName(change.severity)}`;
    case 'pause':
      return 'a pause of the clock';
  }
}

/** `An extension to 24 Dec 2026 is requested. Reason: … An approver decides on the panel.` */
export function requestSentence({ change, reason }: DateRequest): string {
  const asked = requestedText(change);
  const why = change.type === 'extension' ? 'Plan' : 'Reason';
  return `${asked.slice(0, 1).toUpperCase()}${asked.slice(1)} is requested. ${why}: ${reason}`;
}
