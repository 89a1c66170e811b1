import { policyLabel } from '../../domain/sla/policy';
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

/** The same policies, each read once. */
export function readingOnce<P extends Pick<PolicyStore, 'pinned' | 'current'>>(policies: P): P {
  return {
    ...policies,
    pinned: once((ref: Parameters<P['pinned']>[0]) => policies.pinned(ref), policyLabel),
    current: once((id: string) => policies.current(id), String),
  };
}
