import type { PolicyMigration } from '../domain/cases/policy-change';

/** Which policy an issue got in the place of which; of one policy only the versions. */
export function migrationSentence({ from, to }: Pick<PolicyMigration, 'from' | 'to'>): string {
  if (from.id === to.id)
    return `Version ${to.version} of the policy “${to.name}” now applies instead of version ${from.version}.`;
  return `The policy “${to.name}” (version ${to.version}) now applies instead of “${from.name}” (version ${from.version}).`;
}
