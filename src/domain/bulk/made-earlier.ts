import type { Case } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import { toEpochMs, type Instant } from '../sla/instant';
import type { TimelineEvent } from '../sla/timeline';
import type { BulkAction } from './bulk-action';

/** How an action ended: it was done, or asked for. */
export type Made = 'done' | 'requested';

const factTypes = { pause: 'paused', resume: 'resumed' } as const;

function reasonOf(action: BulkAction): string {
  return action.type === 'ask-extension' ? action.plan : action.reason;
}

function isAskedBy(action: BulkAction, { change, reason }: Pick<DateRequest, 'change' | 'reason'>): boolean {
  if (reason !== reasonOf(action)) return false;
  if (action.type === 'ask-extension')
    return change.type === 'extension' && change.dueDate === action.dueDate;
  return change.type === action.type;
}

function isFactOf(action: BulkAction, event: TimelineEvent, accountId: string): boolean {
  if (action.type === 'ask-extension' || event.type !== factTypes[action.type]) return false;
  const { source } = event;
  return source?.system === 'panel' && source.id === accountId && event.reason === action.reason;
}

/**
 * Whether a person has taken an action already, since they were shown what it would do: a call whose answer was lost is
 * made again, and the case has another version by then. @returns `null` if not.
 */
export function madeEarlier(
  action: BulkAction,
  kase: Pick<Case, 'timeline' | 'dateRequest' | 'laterRequests' | 'decidedRequests'>,
  accountId: string,
  since: Instant,
): Made | null {
  const isSince = (at: Instant): boolean => toEpochMs(at) >= toEpochMs(since);
  const requests = [
    ...(kase.dateRequest === null ? [] : [kase.dateRequest]),
    ...(kase.laterRequests ?? []),
    ...(kase.decidedRequests ?? []),
  ];
  const isAsked = requests.some(
    (request) => request.askedBy === accountId && isSince(request.askedAt) && isAskedBy(action, request),
  );
  if (isAsked) return 'requested';
  const isDone = kase.timeline.some(
    (event) => isSince(event.source?.reportedAt ?? event.at) && isFactOf(action, event, accountId),
  );
  return isDone ? 'done' : null;
}
