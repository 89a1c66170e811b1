import type { Case } from '../cases/case';
import { waitingRequest } from '../cases/waiting-requests';
import type { Instant } from '../sla/instant';
import { policyLabel, type PolicyRef } from '../sla/policy';

/**
 * True if the approvers of a case are asked about a policy, or have refused it since it was applied: there is nothing left
 * for the application to do.
 * @param appliedAt when the policy was applied.
 */
export function isAskedAbout(
  kase: Pick<Case, 'dateRequest' | 'laterRequests' | 'decidedRequests'>,
  policy: PolicyRef,
  appliedAt: Instant,
): boolean {
  const waiting = waitingRequest(kase, 'policy')?.change;
  if (waiting?.type === 'policy' && policyLabel(waiting.to) === policyLabel(policy)) return true;
  return (kase.decidedRequests ?? []).some(
    ({ change, askedAt, outcome }) =>
      change.type === 'policy' &&
      policyLabel(change.to) === policyLabel(policy) &&
      askedAt === appliedAt &&
      outcome !== 'approved',
  );
}
