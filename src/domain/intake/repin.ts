import type { Case } from './case';
import type { Instant } from '../sla/instant';
import type { Policy, PolicyRef } from '../sla/policy';

/** A version of a policy by the name it had. */
export interface NamedPolicy extends PolicyRef {
  readonly name: string;
}

/** Another policy, or another version of it, was applied to an open case. */
export interface Repin {
  readonly at: Instant;
  /** Account id of the administrator. */
  readonly by: string;
  readonly from: NamedPolicy;
  readonly to: NamedPolicy;
}

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
