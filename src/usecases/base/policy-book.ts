import { policyLabel, type Policy, type PolicyRef } from '../../domain/sla/policy';
import type { PolicyStore } from './ports';

/** The version of a policy; `null` if it is not stored any more. */
export type PolicyBook = (ref: PolicyRef) => Promise<Policy | null>;

/** Reads each version of a policy once and keeps it for later calls. */
export function policyBook(policies: Pick<PolicyStore, 'pinned'>): PolicyBook {
  const known = new Map<string, Promise<Policy | null>>();
  return (ref) => {
    const label = policyLabel(ref);
    const found = known.get(label) ?? policies.pinned(ref);
    known.set(label, found);
    return found;
  };
}
