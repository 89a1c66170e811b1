import { settleStop, withStopDeclined } from '../cases/awaited-stop';
import type { Case } from '../cases/case';
import type { Change, Mention } from '../cases/change';
import type { DateRequest } from '../cases/date-request';
import { policyMigrations } from '../cases/migrate-policy';
import { withFieldPutBack } from '../cases/reported-date';
import { withEnded } from '../cases/waiting-requests';
import { datesGoingOn } from '../issues/dates-going-on';
import type { ActionContext } from './case-action';
import { factOf, withFact } from './wanted-change';

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

/** What an approver agrees to is done, in both names. */
function withApproved(kase: Case, request: DateRequest, context: ActionContext): Case {
  const { accountId, now } = context;
  const { change, reason, askedBy } = request;
  switch (change.type) {
    case 'extension':
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
      return withFact(kase, factOf(change, reason, now, accountId), context, askedBy);
    case 'close':
      return kase.awaitedStop === null ? kase : settleStop(kase, kase.awaitedStop, 'closed', accountId);
    case 'policy': {
      const { from, to, route } = change;
      const onRoute = route === undefined ? kase : { ...kase, route };
      return policyMigrations(onRoute, { at: now, by: askedBy, approvedBy: accountId, from, to });
    }
    case 'delete-issue': {
      const source = { system: 'jira', id: askedBy, reportedAt: request.askedAt } as const;
      const fact = {
        type: 'closed',
        at: request.askedAt,
        reason: 'issue_deleted',
        approvedBy: accountId,
      } as const;
      return { ...kase, timeline: [...kase.timeline, { ...fact, source }] };
    }
    // The date holds already.
    case 'keep-date':
      return kase;
  }
}

/**
 * What follows from a refusal. A date that no longer holds is bounded by the policy's: a fact that lifts a set date is not
 * among those that a timeline can have.
 */
function withDeclined(kase: Case, { change }: DateRequest, why: string, context: ActionContext): Case {
  switch (change.type) {
    case 'extension':
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
    case 'policy':
      return kase;
    case 'close':
      return withStopDeclined(kase);
    case 'delete-issue': {
      const { deletedIssue } = kase;
      return { ...kase, deletedIssue: deletedIssue && { ...deletedIssue, isWanted: true } };
    }
    case 'keep-date': {
      const { now: at, policy } = context;
      // A pause moves the policy's date on after the question was asked.
      const { isPaused, policyDate } = datesGoingOn(kase, policy, at);
      const dueDate = isPaused && policyDate !== null ? policyDate : change.policyDate;
      return withFact(kase, { type: 'no-later-than', at, dueDate, reason: why }, context);
    }
  }
}

/** The case once an approver agrees to its request. */
export function approveRequest(request: DateRequest, context: ActionContext): DecidedCase {
  const { kase, accountId, now } = context;
  const ended = withEnded(kase, request, { outcome: 'approved', at: now, by: accountId, why: null });
  return {
    kase: withApproved(withFieldPutBack(ended, now), request, context),
    changes: [{ kind: 'request-approved', request }],
    mention: requester(request),
  };
}

/** The case once an approver refuses its request. */
export function declineRequest(request: DateRequest, reason: string, context: ActionContext): DecidedCase {
  const { kase, accountId, now } = context;
  const ended = withEnded(kase, request, { outcome: 'declined', at: now, by: accountId, why: reason });
  return {
    kase: withFieldPutBack(withDeclined(ended, request, reason, context), now),
    changes: [{ kind: 'request-declined', request, reason }],
    mention: requester(request),
  };
}
