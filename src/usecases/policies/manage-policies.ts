import type { InvalidPolicy, SavePolicyResult, StalePolicy } from '../../contract/policies';
import { changedPlaces } from '../../domain/audit/changed-places';
import { policyChanges } from '../../domain/policies/policy-changes';
import type { Policy } from '../../domain/sla/policy';
import { findPreset } from '../../domain/sla/presets';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ParsePolicy, PolicyProblem } from './ports';
import type { PeopleDirectory, PolicyStore, ViewerPermissions } from '../base/ports';

export interface ManagePoliciesPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly policies: PolicyStore;
  readonly people: PeopleDirectory;
  readonly parsePolicy: ParsePolicy;
}

export interface PolicyDraft {
  readonly document: string;
  /** The version that was edited; `null` for a new policy, `undefined` if unknown. */
  readonly basedOn: number | null | undefined;
  /** Account id of the person who saves it. */
  readonly by: string;
}

/** The storage takes values of up to 240 KiB, and a case shows some of its policy beside other things. */
const MAX_CHARACTERS = 120_000;

export function invalidPolicy(problems: readonly [PolicyProblem, ...PolicyProblem[]]): InvalidPolicy {
  const [{ place, problem }] = problems;
  return { type: 'invalid', place, problem, problems };
}

/** Rules for custom policies beyond those of all policies. */
function problemsOf(policy: Policy): readonly PolicyProblem[] {
  const isPreset = findPreset(policy.id) !== undefined;
  const isTooLarge = JSON.stringify(policy).length > MAX_CHARACTERS;
  return [
    ...(isPreset ? [{ place: 'id', problem: 'a preset cannot be changed; give the copy its own id' }] : []),
    ...(isTooLarge
      ? [
          {
            place: 'document',
            problem: 'this is too large to store; remove past holidays or unused targets',
          },
        ]
      : []),
  ];
}

/** Who saved the current version, and when. */
export async function staleBy(
  current: Policy,
  { policies, people }: Pick<ManagePoliciesPorts, 'policies' | 'people'>,
): Promise<StalePolicy> {
  const saved = await policies.savedOf(current);
  const names = saved === null ? {} : await people.namesOf([saved.by]);
  return {
    type: 'stale',
    version: current.version,
    savedAt: saved?.at ?? null,
    savedBy: saved === null ? null : (names[saved.by] ?? null),
  };
}

/** A concurrent or interrupted save may have taken the next version. */
const MAX_TRIES = 5;

async function saveNextVersion(
  policy: Policy,
  current: Policy | null,
  { basedOn, by }: PolicyDraft,
  ports: ManagePoliciesPorts,
): Promise<SavePolicyResult> {
  const { id } = policy;
  const first = (current?.version ?? 0) + 1;
  await recordAudit(
    {
      by,
      action: 'policy-saved',
      subject: { kind: 'policy', id },
      changes: policyChanges(current, { ...policy, version: first }),
    },
    ports,
  );
  const saved = { at: ports.now(), by };
  for (let version = first; version < first + MAX_TRIES; version += 1) {
    if ((await ports.policies.save({ ...policy, version }, saved)) === 'saved')
      return { type: 'saved', id, version };
    const latest = basedOn === undefined ? null : await ports.policies.current(id);
    if (latest !== null && latest.version >= version) return staleBy(latest, ports);
  }
  return invalidPolicy([{ place: 'version', problem: 'others are saving this policy; try again' }]);
}

/** Saves a custom policy as its next version, whatever version the document names. */
export async function savePolicy(draft: PolicyDraft, ports: ManagePoliciesPorts): Promise<SavePolicyResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const parsed = ports.parsePolicy(draft.document);
  if (!parsed.ok) return { type: 'invalid', ...withoutOk(parsed) };
  const { policy } = parsed;
  const [first, ...others] = problemsOf(policy);
  if (first !== undefined) return invalidPolicy([first, ...others]);
  const current = await ports.policies.current(policy.id);
  const { basedOn } = draft;
  if (basedOn === null && current !== null)
    return invalidPolicy([{ place: 'id', problem: 'another policy has this id; choose another one' }]);
  if (typeof basedOn === 'number' && current === null)
    return invalidPolicy([{ place: 'id', problem: 'no policy has this id any longer' }]);
  if (typeof basedOn === 'number' && current !== null && current.version !== basedOn)
    return staleBy(current, ports);
  if (current !== null && changedPlaces(current, { ...policy, version: current.version }).length === 0)
    return { type: 'unchanged', id: policy.id, version: current.version };
  return saveNextVersion(policy, current, draft, ports);
}

function withoutOk({
  place,
  problem,
  problems,
}: Extract<ReturnType<ParsePolicy>, { ok: false }>): Omit<InvalidPolicy, 'type'> {
  return { place, problem, problems };
}
