import type { PolicyHistoryResult, PolicyVersion } from '../../contract/policies';
import { policyChanges } from '../../domain/policies/policy-changes';
import type { Policy } from '../../domain/sla/policy';
import type { PeopleDirectory, PolicySave, PolicyStore, ViewerPermissions } from '../base/ports';

export interface PolicyHistoryPorts {
  readonly viewer: ViewerPermissions;
  readonly policies: PolicyStore;
  readonly people: PeopleDirectory;
}

const MAX_VERSIONS = 20;

interface Kept {
  readonly policy: Policy;
  readonly saved: PolicySave | null;
}

/** The versions of a policy, the latest first, each with its changes. */
export async function showPolicyHistory(
  policyId: string,
  { viewer, policies, people }: PolicyHistoryPorts,
): Promise<PolicyHistoryResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const current = await policies.current(policyId);
  if (current === null)
    return { type: 'invalid', place: 'policyId', problem: 'This policy no longer exists.' };
  // One more than is listed, to show the changes of the last one.
  const numbers = Array.from({ length: MAX_VERSIONS + 1 }, (_, back) => current.version - back).filter(
    (version) => version > 0,
  );
  const kept = await Promise.all(
    numbers.map(async (version): Promise<Kept | null> => {
      const ref = { id: policyId, version };
      const [policy, saved] = await Promise.all([policies.pinned(ref), policies.savedOf(ref)]);
      return policy === null ? null : { policy, saved };
    }),
  );
  // A save that was interrupted before it became current still counts as a version.
  const found = kept.filter((each) => each !== null);
  const names = await people.namesOf([...new Set(found.flatMap(({ saved }) => saved?.by ?? []))]);
  const versions = found.slice(0, MAX_VERSIONS).map(({ policy, saved }, index): PolicyVersion => {
    const before = found[index + 1]?.policy;
    return {
      version: policy.version,
      savedAt: saved?.at ?? null,
      savedBy: saved === null ? null : (names[saved.by] ?? null),
      changes: before === undefined ? [] : policyChanges({ ...before, version: policy.version }, policy),
    };
  });
  return { type: 'history', versions, more: found.length > MAX_VERSIONS };
}
