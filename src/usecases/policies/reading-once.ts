import type { Policy } from '../../domain/sla/policy';
import type { PolicyStore } from '../base/ports';

/** The same policies, each read once. */
export function readingOnce(policies: PolicyStore): PolicyStore {
  const pinned = new Map<string, Promise<Policy | null>>();
  const current = new Map<string, Promise<Policy | null>>();
  const once = (
    known: Map<string, Promise<Policy | null>>,
    key: string,
    read: () => Promise<Policy | null>,
  ): Promise<Policy | null> => {
    const policy = known.get(key) ?? read();
    known.set(key, policy);
    return policy;
  };
  return {
    ...policies,
    pinned: (ref) => once(pinned, `${ref.id}@${ref.version}`, () => policies.pinned(ref)),
    current: (id) => once(current, id, () => policies.current(id)),
  };
}
