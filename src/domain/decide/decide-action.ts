import type { Case } from '../cases/case';
import type { ActionContext, ActionRefusal, CaseAction } from '../panel/case-action';
import { refuseAction } from '../panel/refuse-action';
import { takeAction } from '../panel/take-action';
import type { Policy } from '../sla/policy';
import { decideCase, type CaseDecision, type Situation } from './decide-case';

/** The decision about an action that is refused. */
export interface RefusedAction {
  readonly outcome: 'refused';
  readonly because: ActionRefusal;
}

/** The policy that a case follows after an action: an approved request may bring another one. */
export function policyAfter(acted: Case, { kase, policy, nextPolicy }: ActionContext): Policy {
  return acted.policyMigrations === kase.policyMigrations ? policy : (nextPolicy ?? policy);
}

/** Decides about the case of `context`, on which its person acts. Whether the person may edit the issue is not asked here. */
export function decideAction(
  action: CaseAction,
  context: ActionContext,
  where: Situation,
): CaseDecision | RefusedAction {
  const because = refuseAction(action, context);
  if (because !== null) return { outcome: 'refused', because };
  const { kase, changes, mention } = takeAction(action, context);
  return decideCase(context.kase, kase, {
    ...where,
    policy: policyAfter(kase, context),
    cause: { by: 'person', accountId: context.accountId },
    comment: { changes, mention },
  });
}
