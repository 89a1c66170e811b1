import type { Case } from './case';
import type { NamedPolicy, PolicyMigration } from './policy-change';
import type { Policy } from '../sla/policy';

/** Older entries are dropped; an issue has a few at most. */
const MAX_MIGRATIONS = 20;

export function namedPolicy({ id, version, name }: Policy): NamedPolicy {
  return { id, version, name };
}

/**
 * The case with the new policy and a record of the change. A case whose clock has not started has pinned none, and still
 * pins the version that is current at its start.
 */
export function policyMigrations(kase: Case, migration: PolicyMigration): Case {
  const { id, version } = migration.to;
  return {
    ...kase,
    policy: kase.policy && { id, version },
    policyMigrations: [...kase.policyMigrations, migration].slice(-MAX_MIGRATIONS),
  };
}
