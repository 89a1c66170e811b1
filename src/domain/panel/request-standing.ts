import { hasEnded } from '../sla/has-ended';
import { needsStandIn } from './approval';
import type { ActionContext } from './case-action';
import { isOutdated } from './request-effect';
import { kindOf } from './request-kinds';

/** How a waiting request stands, for whoever looks at it. */
export interface RequestStanding {
  /** Who decides it: an approver of the connection; where it has none, an administrator of the project or of Jira. */
  readonly decider: 'approver' | 'administrator';
  /** Why it cannot be approved now: its effect is another one by now, or the clock has stopped; `null` if it can. */
  readonly blockedBy: 'outdated' | 'stopped' | null;
}

/** How the first waiting request of a case stands. */
export function requestStanding(
  context: Omit<ActionContext, 'accountId' | 'isAdministrator'>,
): RequestStanding {
  const { kase, connection, clock } = context;
  const { dateRequest } = kase;
  const decider = needsStandIn(connection, kase) ? 'administrator' : 'approver';
  if (dateRequest === null) return { decider, blockedBy: null };
  if (hasEnded(clock) && !kindOf(dateRequest.change).countsInStop) return { decider, blockedBy: 'stopped' };
  return { decider, blockedBy: isOutdated(kase, dateRequest, context) ? 'outdated' : null };
}
