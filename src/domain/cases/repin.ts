import type { Case } from './case';
import type { NamedPolicy, Repin } from './policy-change';
import type { Policy } from '../sla/policy';

/** The last ones are kept; an issue has a few at most. */
const MAX_REPINS = 20;

export function namedPolicy({ id, version, name }: Policy): NamedPolicy {
  return { id, version, name };
}

/** The case with the other policy, which it remembers. */
export function repinned(kase: Case, repin: Repin): Case {
  const { id, version } = repin.to;
  return { ...kase, policy: { id, version }, repinned: [...kase.repinned, repin].slice(-MAX_REPINS) };
}
