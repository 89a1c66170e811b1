import { policyLabel, type Policy, type PolicyRef } from '../../domain/sla/policy';
import type { PolicyStore } from './ports';

/** The same reading, of each thing once. @param keyOf tells the things apart. */
export function once<A, T>(read: (asked: A) => Promise<T>, keyOf: (asked: A) => string): typeof read {
  const known = new Map<string, Promise<T>>();
  return (asked) => {
    const key = keyOf(asked);
    const answer = known.get(key) ?? read(asked);
    known.set(key, answer);
    return answer;
  };
}

/** The version of a policy; `null` if it is not stored any more. */
export type ReadPinned = (ref: PolicyRef) => Promise<Policy | null>;

/** Reads each version of a policy once: several cases share it. */
export function pinnedOnce(policies: Pick<PolicyStore, 'pinned'>): ReadPinned {
  return once((ref: PolicyRef) => policies.pinned(ref), policyLabel);
}

/** The same policies, each read once. */
export function readingOnce<P extends Pick<PolicyStore, 'pinned' | 'current'>>(policies: P): P {
  return {
    ...policies,
    pinned: pinnedOnce(policies),
    current: once((id: string) => policies.current(id), String),
  };
}
