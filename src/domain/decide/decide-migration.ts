import type { Case } from '../cases/case';
import type { DateRequest } from '../cases/date-request';
import { withRequest } from '../cases/waiting-requests';
import { policyWeakens } from '../cases/weakens';
import { mayDecideAlone } from '../panel/approval';
import { effectOf } from '../panel/request-effect';
import { isAskedAbout } from '../policies/asked-about';
import { decideCase, type CaseContext, type CaseDecision, type Situation } from './decide-case';
import { movesDeadline, readCase } from '../issues/issue-view';
import { namedPolicy, policyMigrations } from '../cases/migrate-policy';
import { hasEnded } from '../sla/has-ended';
import type { Instant } from '../sla/instant';
import { policyLabel, type Policy } from '../sla/policy';

/** An administrator's order to apply a policy to open cases. */
export interface MigrationOrder {
  readonly policy: Policy;
  /** When it was given; the same for every retry. */
  readonly at: Instant;
  /** Account id of the administrator, and their name from Jira; `null` if Jira gave none. */
  readonly by: string;
  readonly byName: string | null;
}

/** The request for a policy under which a clock would end later. It calls nobody: there may be hundreds of them. */
function asking(known: Case, order: MigrationOrder, where: Situation): [Case, CaseContext] {
  const { policy, now } = where;
  const change = { type: 'policy', from: namedPolicy(policy), to: namedPolicy(order.policy) } as const;
  const asked = { askedBy: order.by, askedAt: order.at, change, reason: '' };
  const effect = effectOf(known, asked, { policy, nextPolicy: order.policy, now });
  const request: DateRequest = { ...asked, ...(effect !== null && { effect }) };
  const comment = { changes: [{ kind: 'request-asked', request } as const], mention: null };
  const cause = { by: 'administrator', name: order.byName } as const;
  return [withRequest(known, request), { ...where, cause, comment }];
}

/**
 * Decides what an order means for one case. Nothing happens to a case that has ended, that follows the policy already,
 * or whose clock has not started: that one pins the policy of its connection at its start. Moved dates are reported in
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
  if (issue === null || known.policy === null) return { outcome: 'unchanged' };
  if (policyLabel(known.policy) === policyLabel(order.policy)) return { outcome: 'unchanged' };
  if (hasEnded(readCase(known, connection, policy, now).clock)) return { outcome: 'unchanged' };
  const [from, to] = [namedPolicy(policy), namedPolicy(order.policy)];
  if (isAskedAbout(known, to, order.at)) return { outcome: 'unchanged' };
  if (!mayDecideAlone(connection, order.by) && policyWeakens(known, policy, order.policy, now))
    return decideCase(known, ...asking(known, order, { connection, policy, now, traits }));
  const merged = policyMigrations(known, { at: order.at, by: order.by, from, to });
  const moves = movesDeadline(issue.lastWritten, readCase(merged, connection, order.policy, now));
  return decideCase(known, merged, {
    connection,
    policy: order.policy,
    now,
    traits,
    cause: { by: 'administrator', name: order.byName },
    comment: { changes: moves ? [{ kind: 'policy', from, to }] : [], mention: null },
    givesNotices: moves,
  });
}
