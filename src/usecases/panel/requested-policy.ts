import type { Case } from '../../domain/cases/case';
import type { Policy } from '../../domain/sla/policy';
import type { PolicyStore } from '../base/ports';

/** The policy that the waiting request of a case asks for; `null` if it asks for none, or for one that is gone. */
export async function requestedPolicy(
  { dateRequest }: Pick<Case, 'dateRequest'>,
  policies: Pick<PolicyStore, 'pinned'>,
): Promise<Policy | null> {
  return dateRequest?.change.type === 'policy' ? policies.pinned(dateRequest.change.to) : null;
}
