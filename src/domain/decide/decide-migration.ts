import type { Case } from '../cases/case';
import { decideCase, type CaseDecision, type Situation } from './decide-case';
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

/**
 * Decides what an order means for one case. Nothing happens to a case that has ended, that follows the policy already,
 * or whose clock has not started: that one pins the policy of its connection at its start. Moved dates are reported in
 * one comment that mentions nobody; notices for an earlier deadline are given with it.
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
