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

function dateOrNone(date: string | null): string {
  return date === null ? 'none' : dateText(date);
}

/** What the words of a request are made of. */
type Asked<C extends RequestedChange> = Pick<DateRequest, 'reason' | 'effect'> & { readonly change: C };

/** The words for one kind of request. */
interface RequestWords<C extends RequestedChange> {
  /** Inside a sentence: `an extension to 24 Dec 2026`. */
  text(change: C): string;
  /** In place of `… is requested`; left out where that says it. */
  title?(change: C): string;
  /** Why it is needed. */
  reason(asked: Asked<C>): string;
  /** What happens until somebody decides. */
  readonly untilDecided: string;
  /** What follows once an approver has declined. */
  onceDeclined(change: C): string;
}

/** The words for what moves a date, and changes nothing until it is approved. */
function forLaterDate<C extends RequestedChange>(
  text: RequestWords<C>['text'],
  reason: RequestWords<C>['reason'] = ({ reason: why }) => `Reason: ${why}`,
): RequestWords<C> {
  return {
    text,
    reason,
    untilDecided: 'Until then no date moves.',
    onceDeclined: () => 'The due date stays.',
  };
}

type RequestType = RequestedChange['type'];

/** The words for all kinds of requests. */
const kinds: { readonly [T in RequestType]: RequestWords<RequestedChange & { readonly type: T }> } = {
  extension: forLaterDate(
    ({ dueDate }) => `an extension to ${dateText(dueDate)}`,
    ({ reason }) => `Plan: ${reason}`,
  ),
  'set-date': forLaterDate(({ dueDate }) => `the due date ${dateText(dueDate)}`),
  'set-severity': forLaterDate(({ severity }) => `the severity ${severityName(severity)}`),
  pause: forLaterDate(() => 'a pause of the clock'),
  reach: forLaterDate(({ milestone, at }) => {
    const since = at === undefined ? '' : `, reached on ${momentText(at, 'UTC')}`;
    return `the milestone “${spokenName(milestone)}”${since}`;
  }),
  'set-flag': forLaterDate(({ flag }) => `the flag “${spokenName(flag)}”`),
  'clear-flag': forLaterDate(({ flag }) => `clearing the flag “${spokenName(flag)}”`),
  policy: forLaterDate(
    ({ from, to }) => policyText(from, to),
    ({ effect }) =>
      // The date of the fix stays where another deadline moves, or one of a clock that has stopped.
      effect === undefined || effect.from === effect.to
        ? 'It would move a deadline later.'
        : `It would move the due date from ${dateOrNone(effect.from)} to ${dateOrNone(effect.to)}.`,
  ),
  close: {
    text: ({ resolution }) => `closing it as “${resolution}” without a fix`,
    reason: ({ change }) =>
      change.isJudged
        ? 'This resolution does not count as a fix.'
        : 'No one has decided yet whether this resolution counts as a fix.',
    untilDecided: 'Until then the clock keeps running, and no notices are sent.',
    onceDeclined: () => 'The clock keeps running, and notices are sent again. Reopen the issue or fix it.',
  },
  'delete-issue': {
    text: ({ issueKey }) => `ending the clock of the deleted issue ${issueKey}`,
    reason: () => 'It was not fixed.',
    untilDecided: 'Until then its clock keeps running.',
    onceDeclined: () =>
      'Its clock keeps running, and the next event from the source creates the issue again.',
  },
  'keep-date': {
    text: ({ dueDate }) => `keeping the due date ${dateText(dueDate)}`,
    title: ({ dueDate }) => `Does the due date ${dateText(dueDate)} still hold?`,
    reason: ({ change }) => `It was set before; the policy now gives ${dateText(change.policyDate)}.`,
    untilDecided: 'Until then it stays.',
    onceDeclined: ({ policyDate }) => `The fix is due on ${dateText(policyDate)}, as the policy says.`,
  },
};

/** The words for a change. They take no other change than of this type. */
function wordsOf({ type }: RequestedChange): RequestWords<RequestedChange> {
  return kinds[type];
}

/** The requested change, for use inside a sentence: `an extension to 24 Dec 2026`. */
export function requestedText(change: RequestedChange): string {
  return wordsOf(change).text(change);
}

/** `An extension to 24 Dec 2026 is requested`, without a full stop. */
export function requestTitle({ change }: Pick<DateRequest, 'change'>): string {
  const kind = wordsOf(change);
  if (kind.title !== undefined) return kind.title(change);
  const asked = kind.text(change);
  return `${asked.slice(0, 1).toUpperCase()}${asked.slice(1)} is requested`;
}

/** Why it is needed: in the requester's words, of an extension its plan; or what led to it. */
export function requestReason(request: Pick<DateRequest, 'change' | 'reason' | 'effect'>): string {
  return wordsOf(request.change).reason(request);
}

/** What happens until somebody decides. */
export function untilDecided(change: RequestedChange): string {
  return wordsOf(change).untilDecided;
}

/** What follows once an approver has declined. */
export function onceDeclined(change: RequestedChange): string {
  return wordsOf(change).onceDeclined(change);
}
