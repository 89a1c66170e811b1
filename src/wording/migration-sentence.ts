import type { PolicyMigration } from '../domain/cases/policy-change';

/** Names the new and the old policy of an issue; only the versions if the policy is the same. */
export function migrationSentence({ from, to }: Pick<PolicyMigration, 'from' | 'to'>): string {
  if (from.id === to.id)
    return `Version ${to.version} of the policy “${to.name}” now applies instead of version ${from.version}.`;
  return `The policy “${to.name}” (version ${to.version}) now applies instead of “${from.name}” (version ${from.version}).`;
}
