import type { Case } from '../cases/case';
import type { Change, Mention } from '../cases/change';
import type { DateRequest } from '../cases/date-request';
import { withFieldPutBack } from '../cases/reported-date';
import { withEnded } from '../cases/waiting-requests';
import type { ActionContext } from './case-action';
import { kindOf } from './request-kinds';

/** The case after a decision about its request, and what the comment says. */
interface DecidedCase {
  readonly kase: Case;
  readonly changes: readonly Change[];
  readonly mention: Mention | null;
}

/** Nobody has to hear of a request that the app made itself. */
function requester({ askedBy }: DateRequest): Mention | null {
  return askedBy === '' ? null : { who: 'people', accountIds: [askedBy] };
}

/** The case once an approver agrees to its request: what was asked for is done, in both names. */
export function approveRequest(request: DateRequest, context: ActionContext): DecidedCase {
  const { kase, accountId, now } = context;
  const ended = withEnded(kase, request, { outcome: 'approved', at: now, by: accountId, why: null });
  return {
    kase: kindOf(request.change).approve(withFieldPutBack(ended, now), request, context),
    changes: [{ kind: 'request-approved', request }],
    mention: requester(request),
  };
}

/** The case once an approver refuses its request. */
export function declineRequest(request: DateRequest, reason: string, context: ActionContext): DecidedCase {
  const { kase, accountId, now } = context;
  const { change } = request;
  const ended = withEnded(kase, request, { outcome: 'declined', at: now, by: accountId, why: reason });
  return {
    kase: withFieldPutBack(kindOf(change).decline(ended, change, reason, context), now),
    changes: [{ kind: 'request-declined', request, reason }],
    mention: requester(request),
  };
}
