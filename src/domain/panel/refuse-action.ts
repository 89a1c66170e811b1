import { timelineOf } from '../cases/case-timeline';
import type { RequestedChange } from '../cases/date-request';
import { isStorable } from '../issues/storable-date';
import { isFixClockPaused } from '../sla/fix-clock';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs } from '../sla/instant';
import { orderTimeline } from '../sla/timeline';
import { localDate } from '../sla/zoned-time';
import { isApprover } from './approval';
import type { ActionContext, ActionRefusal, CaseAction } from './case-action';
import { caseIfApproved } from './wanted-change';

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

/** The dates of a request are checked again: the case may have changed since it was asked. */
function refuseRequested(change: RequestedChange, context: ActionContext): ActionRefusal | null {
  switch (change.type) {
    case 'extension':
      return refuseExtension(change.dueDate, context);
    case 'set-date':
      return refuseDate(change.dueDate, context);
    case 'set-severity':
      return change.severity === context.severity ? 'same-severity' : null;
    case 'pause':
      return refusePause(context);
  }
}

function refuseDecision(context: ActionContext): ActionRefusal | null {
  const { kase, connection, accountId } = context;
  if (kase.dateRequest === null) return 'nothing-asked';
  const isOwn = kase.dateRequest.askedBy === accountId;
  if (isOwn && connection.approvers.includes(accountId)) return 'own-request';
  if (!isApprover(connection, kase, context)) return 'not-an-approver';
  return isOwn ? 'own-request' : null;
}

function refuseRequest(dueDate: string, context: ActionContext): ActionRefusal | null {
  const { kase, clock } = context;
  if (kase.dateRequest !== null) return 'already-asked';
  if (clock.dueDate !== null && dueDate <= clock.dueDate) return 'extension-not-later';
  return refuseDate(dueDate, context);
}

function refusePause(context: ActionContext): ActionRefusal | null {
  if (!context.policy.allowPause) return 'pause-not-allowed';
  return isPaused(context) ? 'already-paused' : null;
}

function refuseApproval(context: ActionContext): ActionRefusal | null {
  const refused = refuseDecision(context);
  const { dateRequest } = context.kase;
  return refused ?? (dateRequest === null ? 'nothing-asked' : refuseRequested(dateRequest.change, context));
}

/** An action that becomes a request needs a place for it. */
function refuseSecondRequest(action: CaseAction, context: ActionContext): ActionRefusal | null {
  return context.kase.dateRequest !== null && caseIfApproved(action, context) !== null
    ? 'already-asked'
    : null;
}

/** Checks an action against the case and the person. @returns `null` if it is allowed. */
export function refuseAction(action: CaseAction, context: ActionContext): ActionRefusal | null {
  const { kase, severity } = context;
  const ended = hasEnded(context.clock) ? 'stopped' : null;
  switch (action.type) {
    case 'first-response':
      return kase.timeline.some(({ type }) => type === 'first-response') ? 'already-answered' : null;
    case 'set-severity':
      return action.severity === severity ? 'same-severity' : refuseSecondRequest(action, context);
    case 'set-date':
      return ended ?? refuseDate(action.dueDate, context) ?? refuseSecondRequest(action, context);
    case 'ask-extension':
      return ended ?? refuseRequest(action.dueDate, context);
    case 'approve-extension':
      return ended ?? refuseApproval(context);
    case 'decline-extension':
      return refuseDecision(context);
    case 'pause':
      return ended ?? refusePause(context) ?? refuseSecondRequest(action, context);
    case 'resume':
      return ended ?? (isPaused(context) ? null : 'not-paused');
  }
}
