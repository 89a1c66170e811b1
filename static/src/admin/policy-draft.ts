import type { AdminPolicy } from '../../../src/contract/admin-view';

/** An id that no policy has yet, so that a copy does not become a new version of another policy. */
function copyId(id: string, policies: readonly AdminPolicy[]): string {
  let copy = `${id}-copy`;
  for (let number = 2; policies.some((policy) => policy.id === copy); number += 1)
    copy = `${id}-copy-${number}`;
  return copy;
}

/** The document to start from: a policy of one's own as it is, a preset under another id, because it cannot change. */
export function policyDraft(policy: AdminPolicy, policies: readonly AdminPolicy[]): string {
  if (!policy.preset) return policy.document;
  const document = JSON.parse(policy.document) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...document, id: copyId(policy.id, policies) }, null, 2);
}
