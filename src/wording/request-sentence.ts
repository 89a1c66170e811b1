import type { DateRequest, RequestedChange } from '../domain/cases/date-request';
import { dateText } from './moments';
import { severityName } from './names';

/** The requested change, for use inside a sentence: `an extension to 24 Dec 2026`. */
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

/** `An extension to 24 Dec 2026 is requested`, without a full stop. */
export function requestTitle({ change }: Pick<DateRequest, 'change'>): string {
  const asked = requestedText(change);
  return `${asked.slice(0, 1).toUpperCase()}${asked.slice(1)} is requested`;
}

/** `Plan: …`: why it is needed, in the requester's words. */
export function requestReason({ change, reason }: Pick<DateRequest, 'change' | 'reason'>): string {
  return `${change.type === 'extension' ? 'Plan' : 'Reason'}: ${reason}`;
}
