import { hasEnded } from '../sla/has-ended';
import { isApprover } from './approval';
import type { ActionContext, ActionRefusal, CaseAction } from './case-action';
import { refuseName } from './name-action';
import { isPaused, refuseDate, refusePause } from './refuse-change';
import { isOutdated } from './request-effect';
import { kindOf } from './request-kinds';
import { caseIfApproved } from './wanted-change';

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

function refuseApproval(context: ActionContext): ActionRefusal | null {
  const { kase } = context;
  const refused = refuseDecision(context);
  const request = kase.dateRequest;
  if (refused !== null || request === null) return refused;
  const kind = kindOf(request.change);
  if (hasEnded(context.clock) && !kind.countsInStop) return 'stopped';
  const impossible = kind.refuse(request.change, context);
  return impossible ?? (isOutdated(kase, request, context) ? 'outdated-request' : null);
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
