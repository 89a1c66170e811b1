import type { Case } from '../cases/case';
import type { Cause } from '../cases/change';
import type { DateRequest } from '../cases/date-request';
import { withRequest } from '../cases/waiting-requests';
import { policyWeakens } from '../cases/weakens';
import type { CaseRoute } from '../connections/case-route';
import { mayDecideAlone } from '../panel/approval';
import { effectOf } from '../panel/request-effect';
import { isAskedAbout } from '../policies/asked-about';
import { decideCase, type CaseContext, type CaseDecision, type Situation } from './decide-case';
import { movesDeadline, readCase } from '../issues/issue-view';
import { namedPolicy, policyMigrations } from '../cases/migrate-policy';
import { hasEnded } from '../sla/has-ended';
import type { Instant } from '../sla/instant';
import { policyLabel, type Policy } from '../sla/policy';

/** An administrator's order to apply a policy, or the rules of a connection, to open cases. */
export interface MigrationOrder {
  /** `null`: the case keeps its own, and only its route changes. */
  readonly policy: Policy | null;
  /** By rules: the route of the case from then on. */
  readonly route?: CaseRoute | null;
  /** When it was given; the same for every retry. */
  readonly at: Instant;
  /** Account id of the administrator, and their name from Jira; `null` if Jira gave none. */
  readonly by: string;
  readonly byName: string | null;
}

function causeOf({ byName, route }: MigrationOrder): Cause {
  return { by: 'administrator', name: byName, ...(route !== undefined && { applied: 'rules' }) };
}

/** The request for a policy under which a clock would end later. It calls nobody: there may be hundreds of them. */
function asking(known: Case, order: MigrationOrder, next: Policy, where: Situation): [Case, CaseContext] {
  const { policy, now } = where;
  const change = {
    type: 'policy',
    from: namedPolicy(policy),
    to: namedPolicy(next),
    ...(order.route !== undefined && { route: order.route }),
  } as const;
  const asked = { askedBy: order.by, askedAt: order.at, change, reason: '' };
  const effect = effectOf(known, asked, { policy, nextPolicy: next, now });
  const request: DateRequest = { ...asked, ...(effect !== null && { effect }) };
  const comment = { changes: [{ kind: 'request-asked', request } as const], mention: null };
  return [withRequest(known, request), { ...where, cause: causeOf(order), comment }];
}

/**
 * Decides what an order means for one case. Nothing happens to a case that has ended, or that follows the policy already.
 * One whose clock has not started pins its policy at its start: rules choose which, a policy is not applied to it. Moved dates are reported in
 * one comment that mentions nobody; notices for an earlier deadline are given with it. Where a date would move later, the
 * case keeps its policy until an approver other than the administrator agrees.
 * @param policy the one that the case has pinned.
 */
export function decideMigration(
  known: Case,
  order: MigrationOrder,
  { connection, policy, now, traits }: Situation,
): CaseDecision {
  const { issue } = known;
  const { policy: next, route } = order;
  if (issue === null || (known.policy === null && route === undefined)) return { outcome: 'unchanged' };
  if (hasEnded(readCase(known, connection, policy, now).clock)) return { outcome: 'unchanged' };
  const onRoute = route === undefined ? known : { ...known, route };
  const where = { connection, policy, now, traits };
  if (next === null || policyLabel(known.policy ?? policy) === policyLabel(next))
    return route === undefined
      ? { outcome: 'unchanged' }
      : decideCase(known, onRoute, { ...where, cause: causeOf(order) });
  const [from, to] = [namedPolicy(policy), namedPolicy(next)];
  if (isAskedAbout(known, to, order.at)) return { outcome: 'unchanged' };
  if (!mayDecideAlone(connection, order.by) && policyWeakens(known, policy, next, now))
    return decideCase(known, ...asking(known, order, next, where));
  const merged = policyMigrations(onRoute, { at: order.at, by: order.by, from, to });
  const moves = movesDeadline(issue.lastWritten, readCase(merged, connection, next, now));
  return decideCase(known, merged, {
    ...where,
    policy: next,
    cause: causeOf(order),
    comment: { changes: moves ? [{ kind: 'policy', from, to }] : [], mention: null },
    givesNotices: moves,
  });
}
