import type { AdminPolicy } from '../../../../src/contract/policies';

/** The longest id that the server takes, less the ending of a copy. */
const MAX_STEM = 56;

/** An id that no policy has yet, so that a copy does not become a new version of another policy. */
export function copyId(id: string, policies: readonly Pick<AdminPolicy, 'id'>[]): string {
  const stem = `${id.slice(0, MAX_STEM)}-copy`;
  let copy = stem;
  for (let number = 2; policies.some((policy) => policy.id === copy); number += 1) copy = `${stem}-${number}`;
  return copy;
}
