import { timelineOf } from '../cases/case-timeline';
import type { DateRequest, RequestedChange } from '../cases/date-request';
import { isStorable } from '../issues/storable-date';
import { isFixClockPaused } from '../sla/fix-clock';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs } from '../sla/instant';
import { orderTimeline } from '../sla/timeline';
import { localDate } from '../sla/zoned-time';
import { isApprover } from './approval';
import type { ActionContext, ActionRefusal, CaseAction } from './case-action';
import { refuseName } from './name-action';
import { isOutdated } from './request-effect';
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

/** What a request asks for is checked again: the case may have changed since it was made. */
function refuseRequested({ change }: DateRequest, context: ActionContext): ActionRefusal | null {
  switch (change.type) {
    case 'extension':
      return refuseExtension(change.dueDate, context);
    case 'set-date':
      return refuseDate(change.dueDate, context);
    case 'set-severity':
      return change.severity === context.severity ? 'same-severity' : null;
    case 'pause':
      return refusePause(context);
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
      return refuseName(change, context);
    case 'close':
    case 'delete-issue':
    case 'policy':
    case 'keep-date':
      return null;
  }
}

function refuseDecision(context: ActionContext): ActionRefusal | null {
  const { kase, connection, accountId, isAdministrator } = context;
  const { dateRequest } = kase;
  if (dateRequest === null) return 'nothing-asked';
  if (isApprover(connection, kase, context)) return null;
  if (!connection.approvers.includes(accountId) && !isAdministrator) return 'not-an-approver';
  if (dateRequest.askedBy === accountId) return 'own-request';
  return dateRequest.notBy === accountId ? 'own-date' : 'not-an-approver';
}

/** A request that its case has outgrown does not keep another one from being made. */
function hasPlace({ kase, ...context }: ActionContext): boolean {
  return kase.dateRequest === null || isOutdated(kase, kase.dateRequest, context);
}

function refuseRequest(dueDate: string, context: ActionContext): ActionRefusal | null {
  const { clock } = context;
  if (!hasPlace(context)) return 'already-asked';
  if (clock.dueDate !== null && dueDate <= clock.dueDate) return 'extension-not-later';
  return refuseDate(dueDate, context);
}

function refusePause(context: ActionContext): ActionRefusal | null {
  if (!context.policy.allowPause) return 'pause-not-allowed';
  return isPaused(context) ? 'already-paused' : null;
}

/** What counts in a stop, too: a reopened clock goes on with it. */
const inStop: readonly RequestedChange['type'][] = ['set-severity', 'reach', 'set-flag', 'clear-flag'];

function refuseApproval(context: ActionContext): ActionRefusal | null {
  const { kase } = context;
  const refused = refuseDecision(context);
  if (refused !== null || kase.dateRequest === null) return refused;
  if (hasEnded(context.clock) && !inStop.includes(kase.dateRequest.change.type)) return 'stopped';
  const impossible = refuseRequested(kase.dateRequest, context);
  return impossible ?? (isOutdated(kase, kase.dateRequest, context) ? 'outdated-request' : null);
}

function refuseWithdrawal({ kase, accountId }: ActionContext): ActionRefusal | null {
  if (kase.dateRequest === null) return 'nothing-asked';
  return kase.dateRequest.askedBy === accountId ? null : 'not-your-request';
}

/** An action that becomes a request needs a place for it. */
function refuseSecondRequest(action: CaseAction, context: ActionContext): ActionRefusal | null {
  return !hasPlace(context) && caseIfApproved(action, context) !== null ? 'already-asked' : null;
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
      return refuseApproval(context);
    case 'decline-extension':
      return refuseDecision(context);
    case 'withdraw-request':
      return refuseWithdrawal(context);
    case 'pause':
      return ended ?? refusePause(context) ?? refuseSecondRequest(action, context);
    // They count in a stop, too: a reopened clock goes on with them, and a clock of the policy's own may run on.
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
      return refuseName(action, context) ?? refuseSecondRequest(action, context);
    case 'resume':
      return ended ?? (isPaused(context) ? null : 'not-paused');
  }
}
