import type { Case } from '../cases/case';
import type { Change, Mention } from '../cases/change';
import type { DateRequest, RequestedChange } from '../cases/date-request';
import type { TimelineEvent } from '../sla/timeline';
import { mayDecideAlone } from './approval';
import type { ActionContext, CaseAction } from './case-action';
import { caseIfApproved, factOf, isWanting, wantedChange, withFact } from './wanted-change';

/** The case after an action, and what the comment says beside the change of date. */
export interface ActedCase {
  readonly kase: Case;
  readonly changes: readonly Change[];
  readonly mention: Mention | null;
}

function requester(accountId: string): Mention {
  return { who: 'people', accountIds: [accountId] };
}

function ask(change: RequestedChange, reason: string, { kase, accountId, now }: ActionContext): ActedCase {
  const request: DateRequest = { askedBy: accountId, askedAt: now, change, reason };
  return {
    kase: { ...kase, dateRequest: request },
    changes: [{ kind: 'request-asked', request }],
    mention: { who: 'approvers', except: accountId },
  };
}

function approve(request: DateRequest, context: ActionContext): ActedCase {
  const { kase, accountId, now } = context;
  const { change, reason, askedBy } = request;
  return {
    kase: withFact(
      withFieldPutBack({ ...kase, dateRequest: null }),
      factOf(change, reason, now, accountId),
      context,
      askedBy,
    ),
    changes: [{ kind: 'request-approved', request }],
    mention: requester(askedBy),
  };
}

/**
 * What a change becomes that is done at once. An earlier date of a person who may not decide alone is an upper bound: it
 * cannot keep the date where it is when the severity rises later.
 */
function doneAtOnce(change: RequestedChange, reason: string, context: ActionContext): TimelineEvent {
  const { connection, accountId, now: at } = context;
  return change.type === 'set-date' && !mayDecideAlone(connection, accountId)
    ? { type: 'no-later-than', at, dueDate: change.dueDate, reason }
    : factOf(change, reason, at, undefined);
}

/**
 * Once a request is decided, a date that was left alone in Jira's field is replaced by the one in effect.
 */
function withFieldPutBack(kase: Case): Case {
  const { issue, reportedDate } = kase;
  if (issue === null || reportedDate?.answered !== 'left-alone') return kase;
  return {
    ...kase,
    reportedDate: { ...reportedDate, answered: 'put-back' },
    issue: { ...issue, lastWritten: { ...issue.lastWritten, dueDate: reportedDate.date } },
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
  switch (action.type) {
    case 'ask-extension':
      return ask({ type: 'extension', dueDate: action.dueDate }, action.plan, context);
    case 'approve-extension':
      return request === null ? { kase, changes: [], mention: null } : approve(request, context);
    case 'decline-extension': {
      if (request === null) return { kase, changes: [], mention: null };
      const { reason } = action;
      return {
        kase: withFieldPutBack({ ...kase, dateRequest: null }),
        changes: [{ kind: 'request-declined', request, reason }],
        mention: requester(request.askedBy),
      };
    }
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
