import { withStopDeclined } from '../cases/awaited-stop';
import type { Case } from '../cases/case';
import type { Change, Mention } from '../cases/change';
import type { DateRequest, RequestedFact } from '../cases/date-request';
import { withFieldPutBack } from '../cases/reported-date';
import { withEnded, withRequest } from '../cases/waiting-requests';
import type { TimelineEvent } from '../sla/timeline';
import { mayDecideAlone } from './approval';
import type { ActionContext, CaseAction } from './case-action';
import { approveRequest, declineRequest } from './decide-request';
import { withFact } from './panel-fact';
import { effectOf } from './request-effect';
import { factOf } from './request-kinds';
import { caseIfApproved, isWanting, wantedChange } from './wanted-change';

/** The case after an action, and what the comment says beside the change of date. */
export interface ActedCase {
  readonly kase: Case;
  readonly changes: readonly Change[];
  readonly mention: Mention | null;
}

/** A request that the case has outgrown makes room for the new one. */
function ask(change: RequestedFact, reason: string, context: ActionContext): ActedCase {
  const { kase, accountId, now } = context;
  const asked = { askedBy: accountId, askedAt: now, change, reason };
  const effect = effectOf(kase, asked, context);
  const request: DateRequest = { ...asked, ...(effect !== null && { effect }) };
  const outdated = kase.dateRequest;
  const free =
    outdated === null
      ? kase
      : withEnded(kase, outdated, { outcome: 'outdated', at: now, by: accountId, why: null });
  return {
    kase: withRequest(free, request),
    changes: [{ kind: 'request-asked', request }],
    mention: { who: 'approvers', except: accountId },
  };
}

/**
 * What a change becomes that is done at once. An earlier date of a person who may not decide alone is an upper bound: it
 * cannot keep the date where it is when the severity rises later.
 */
function doneAtOnce(change: RequestedFact, reason: string, context: ActionContext): TimelineEvent {
  const { connection, accountId, now: at } = context;
  return change.type === 'set-date' && !mayDecideAlone(connection, accountId)
    ? { type: 'no-later-than', at, dueDate: change.dueDate, reason }
    : factOf(change, { at, reason });
}

function withdraw(request: DateRequest, { kase, accountId, now }: ActionContext): ActedCase {
  const ended = withEnded(kase, request, { outcome: 'withdrawn', at: now, by: accountId, why: null });
  return {
    kase: withFieldPutBack(request.change.type === 'close' ? withStopDeclined(ended) : ended, now),
    changes: [{ kind: 'request-withdrawn', request }],
    mention: null,
  };
}

/** Applies an allowed action, or asks the approvers for it. */
export function takeAction(action: CaseAction, context: ActionContext): ActedCase {
  const { kase, now: at } = context;
  const silent = (event: TimelineEvent): ActedCase => ({
    kase: withFact(kase, event, context),
    changes: [],
    mention: null,
  });
  if (isWanting(action)) {
    const change = wantedChange(action);
    return caseIfApproved(action, context) === null
      ? silent(doneAtOnce(change, action.reason, context))
      : ask(change, action.reason, context);
  }
  const request = kase.dateRequest;
  const nothing: ActedCase = { kase, changes: [], mention: null };
  switch (action.type) {
    case 'ask-extension':
      return ask({ type: 'extension', dueDate: action.dueDate }, action.plan, context);
    case 'approve-extension':
      return request === null ? nothing : approveRequest(request, context);
    case 'decline-extension':
      return request === null ? nothing : declineRequest(request, action.reason, context);
    case 'withdraw-request':
      return request === null ? nothing : withdraw(request, context);
    case 'resume':
      return silent({ type: 'resumed', at, reason: action.reason });
    case 'first-response': {
      const acted = silent({ type: 'first-response', at });
      return {
        ...acted,
        changes: [{ kind: 'first-response', note: action.note === '' ? null : action.note }],
      };
    }
  }
}
