import type { AdminPolicy } from '../../../../../src/contract/policies';

/** The server's limit for an id, less the suffix of a copy. */
const MAX_STEM = 56;

/** An unused id, so that a copy does not become a new version of another policy. */
export function copyId(id: string, policies: readonly Pick<AdminPolicy, 'id'>[]): string {
  const stem = `${id.slice(0, MAX_STEM)}-copy`;
  let copy = stem;
  for (let number = 2; policies.some((policy) => policy.id === copy); number += 1) copy = `${stem}-${number}`;
  return copy;
}
