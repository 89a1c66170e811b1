import type { DateRequest, RequestedChange } from '../domain/cases/date-request';
import type { NamedPolicy } from '../domain/cases/policy-change';
import { spokenName } from './clock-names';
import { dateText, momentText } from './moments';
import { severityName } from './names';

function policyText(from: NamedPolicy, to: NamedPolicy): string {
  return from.id === to.id
    ? `version ${to.version} of the policy “${to.name}”`
    : `the policy “${to.name}” (version ${to.version})`;
}

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
    case 'reach':
      return `the milestone “${spokenName(change.milestone)}”${change.at === undefined ? '' : `, reached on ${momentText(change.at, 'UTC')}`}`;
    case 'set-flag':
      return `the flag “${spokenName(change.flag)}”`;
    case 'clear-flag':
      return `clearing the flag “${spokenName(change.flag)}”`;
    case 'close':
      return `closing it as “${change.resolution}” without a fix`;
    case 'delete-issue':
      return `ending the clock of ${change.issueKey}, which was deleted`;
    case 'policy':
      return policyText(change.from, change.to);
    case 'keep-date':
      return `keeping the due date ${dateText(change.dueDate)}`;
  }
}

/** `An extension to 24 Dec 2026 is requested`, without a full stop. */
export function requestTitle({ change }: Pick<DateRequest, 'change'>): string {
  if (change.type === 'keep-date') return `Does the due date ${dateText(change.dueDate)} still hold?`;
  const asked = requestedText(change);
  return `${asked.slice(0, 1).toUpperCase()}${asked.slice(1)} is requested`;
}

function dateOrNone(date: string | null): string {
  return date === null ? 'none' : dateText(date);
}

/** Why it is needed: in the requester's words, of an extension its plan; or what led to it. */
export function requestReason({
  change,
  reason,
  effect,
}: Pick<DateRequest, 'change' | 'reason' | 'effect'>): string {
  switch (change.type) {
    case 'extension':
      return `Plan: ${reason}`;
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
      return `Reason: ${reason}`;
    case 'close':
      return change.isJudged
        ? 'This resolution is no fix.'
        : 'Nobody has said yet whether this resolution is a fix.';
    case 'delete-issue':
      return 'It was not fixed.';
    case 'policy':
      return effect === undefined
        ? 'It would move a date later.'
        : `It would move the due date from ${dateOrNone(effect.from)} to ${dateOrNone(effect.to)}.`;
    case 'keep-date':
      return `It was set before; the policy now gives ${dateText(change.policyDate)}.`;
  }
}

/** What happens until somebody decides. */
export function untilDecided({ type }: RequestedChange): string {
  switch (type) {
    case 'close':
      return 'Until then the clock runs on, and no notices are given.';
    case 'delete-issue':
      return 'Until then its clock has not ended.';
    case 'keep-date':
      return 'Until then it holds.';
    case 'extension':
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
    case 'policy':
      return 'Until then no date moves.';
  }
}

/** What follows once an approver has declined. */
export function onceDeclined(change: RequestedChange): string {
  switch (change.type) {
    case 'close':
      return 'The clock runs on, and notices are given again. Reopen the issue, or fix it.';
    case 'delete-issue':
      return 'Its clock runs on, and the next news of the source creates the issue again.';
    case 'keep-date':
      return `The fix is due on ${dateText(change.policyDate)}, as the policy says.`;
    case 'extension':
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
    case 'policy':
      return 'The due date stays.';
  }
}
