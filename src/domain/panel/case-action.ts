import type { Case } from '../cases/case';
import type { ExtensionRequest } from '../cases/extension-request';
import { timelineOf } from '../cases/case-timeline';
import type { Connection } from '../connections/connection';
import type { Change, Mention } from '../cases/change';
import type { ClockResult } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';
import { isFixClockPaused } from '../sla/fix-clock';
import { hasEnded } from '../sla/has-ended';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';
import { isStorable } from '../issues/storable-date';
import { localDate } from '../sla/zoned-time';

/** Actions on the panel of a tracked issue. Dates are local, `YYYY-MM-DD`. */
export type CaseAction =
  /** Someone else decides the date, e.g. Atlassian on the ticket of the finding. */
  | { readonly type: 'set-date'; readonly dueDate: string; readonly reason: string }
  | { readonly type: 'ask-extension'; readonly dueDate: string; readonly plan: string }
  | { readonly type: 'approve-extension' }
  | { readonly type: 'decline-extension'; readonly reason: string }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'first-response'; readonly note: string }
  | { readonly type: 'set-severity'; readonly severity: Severity; readonly reason: string };

export type CaseActionType = CaseAction['type'];

/** Why an action cannot be taken now. */
export type ActionRefusal =
  | 'stopped'
  | 'pause-not-allowed'
  | 'already-paused'
  | 'not-paused'
  | 'already-answered'
  | 'same-severity'
  | 'same-date'
  | 'date-in-the-past'
  | 'date-too-far'
  | 'extension-not-later'
  | 'already-asked'
  | 'nobody-approves'
  | 'nothing-asked'
  | 'not-an-approver'
  | 'own-request';

/** The person, the case and the time of an action. */
export interface ActionContext {
  readonly kase: Case;
  readonly clock: ClockResult;
  readonly severity: Severity | null;
  readonly policy: Policy;
  readonly connection: Pick<Connection, 'approvers'>;
  readonly accountId: string;
  readonly now: Instant;
}

function isPaused({ kase, policy, now }: ActionContext): boolean {
  const nowMs = toEpochMs(now);
  return isFixClockPaused(policy, orderTimeline(timelineOf(kase), nowMs), nowMs);
}

function refuseDate(dueDate: string, { clock, policy, now }: ActionContext): ActionRefusal | null {
  if (dueDate < localDate(toEpochMs(now), policy.timeZone)) return 'date-in-the-past';
  if (!isStorable(dueDate, now)) return 'date-too-far';
  return dueDate === clock.dueDate ? 'same-date' : null;
}

/** The case may have changed since the extension was requested. */
function refuseExtension(dueDate: string, context: ActionContext): ActionRefusal | null {
  const present = context.clock.dueDate;
  if (present !== null && dueDate < present) return 'extension-not-later';
  return refuseDate(dueDate, context);
}

function refuseDecision({ kase, connection, accountId }: ActionContext): ActionRefusal | null {
  if (kase.extensionRequest === null) return 'nothing-asked';
  if (!connection.approvers.includes(accountId)) return 'not-an-approver';
  return kase.extensionRequest.askedBy === accountId ? 'own-request' : null;
}

function refuseRequest(dueDate: string, context: ActionContext): ActionRefusal | null {
  const { kase, clock, connection, accountId } = context;
  if (kase.extensionRequest !== null) return 'already-asked';
  if (connection.approvers.every((approver) => approver === accountId)) return 'nobody-approves';
  if (clock.dueDate !== null && dueDate <= clock.dueDate) return 'extension-not-later';
  return refuseDate(dueDate, context);
}

/** Checks an action against the case and the person. @returns `null` if it is allowed. */
export function refuseAction(action: CaseAction, context: ActionContext): ActionRefusal | null {
  const { kase, severity, policy } = context;
  const ended = hasEnded(context.clock) ? 'stopped' : null;
  switch (action.type) {
    case 'first-response':
      return kase.timeline.some(({ type }) => type === 'first-response') ? 'already-answered' : null;
    case 'set-severity':
      return action.severity === severity ? 'same-severity' : null;
    case 'set-date':
      return ended ?? refuseDate(action.dueDate, context);
    case 'ask-extension':
      return ended ?? refuseRequest(action.dueDate, context);
    case 'approve-extension':
      return (
        ended ?? refuseDecision(context) ?? refuseExtension(kase.extensionRequest?.dueDate ?? '', context)
      );
    case 'decline-extension':
      return refuseDecision(context);
    case 'pause':
      if (ended !== null) return ended;
      if (!policy.allowPause) return 'pause-not-allowed';
      return isPaused(context) ? 'already-paused' : null;
    case 'resume':
      return ended ?? (isPaused(context) ? null : 'not-paused');
  }
}

/** The case after an action, and what the comment says beside the change of date. */
export interface ActedCase {
  readonly kase: Case;
  readonly changes: readonly Change[];
  readonly mention: Mention | null;
}

function withFact(kase: Case, event: TimelineEvent, { accountId, now }: ActionContext): Case {
  const source = { system: 'panel', id: accountId, reportedAt: now } as const;
  return { ...kase, timeline: [...kase.timeline, { ...event, source }] };
}

function requester(accountId: string): Mention {
  return { who: 'people', accountIds: [accountId] };
}

function ask(
  kase: Case,
  action: Extract<CaseAction, { type: 'ask-extension' }>,
  context: ActionContext,
): ActedCase {
  const { accountId, now } = context;
  const request: ExtensionRequest = {
    askedBy: accountId,
    askedAt: now,
    dueDate: action.dueDate,
    plan: action.plan,
  };
  return {
    kase: { ...kase, extensionRequest: request },
    changes: [{ kind: 'extension-asked', request }],
    mention: { who: 'approvers', except: accountId },
  };
}

/** Applies an allowed action. */
export function takeAction(action: CaseAction, context: ActionContext): ActedCase {
  const { kase, now: at, accountId } = context;
  const silent = (event: TimelineEvent): ActedCase => ({
    kase: withFact(kase, event, context),
    changes: [],
    mention: null,
  });
  const request = kase.extensionRequest;
  switch (action.type) {
    case 'set-date':
      return silent({ type: 'date-set', at, dueDate: action.dueDate, reason: action.reason });
    case 'ask-extension':
      return ask(kase, action, context);
    case 'approve-extension': {
      if (request === null) return { kase, changes: [], mention: null };
      const { dueDate, plan: reason, askedBy } = request;
      const extended: TimelineEvent = { type: 'extended', at, dueDate, reason, approvedBy: accountId };
      const approved = withFact({ ...kase, extensionRequest: null }, extended, context);
      return { kase: approved, changes: [], mention: requester(askedBy) };
    }
    case 'decline-extension': {
      if (request === null) return { kase, changes: [], mention: null };
      const { reason } = action;
      return {
        kase: { ...kase, extensionRequest: null },
        changes: [{ kind: 'extension-declined', request, reason }],
        mention: requester(request.askedBy),
      };
    }
    case 'pause':
      return silent({ type: 'paused', at, reason: action.reason });
    case 'resume':
      return silent({ type: 'resumed', at, reason: action.reason });
    case 'first-response': {
      const acted = silent({ type: 'first-response', at });
      return {
        ...acted,
        changes: [{ kind: 'first-response', note: action.note === '' ? null : action.note }],
      };
    }
    case 'set-severity':
      return silent({ type: 'severity', at, severity: action.severity, reason: action.reason });
  }
}
