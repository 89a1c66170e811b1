import type {
  CompareRequest,
  CompareResult,
  InvalidPolicy,
  PolicyChoice,
  PreviewRequest,
  PreviewResult,
  TryPolicyResult,
} from '../../contract/policies';
import type { UnknownConnection } from '../../contract/refusals';
import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import { namedPolicy } from '../../domain/cases/migrate-policy';
import { nextPlace, type WalkPlace } from '../../domain/policies/walk-place';
import { changedBy, effectOn, worstOf, type CaseEffect } from '../../domain/policies/case-effect';
import { compareBySeverity } from '../../domain/policies/comparison';
import { exampleDates } from '../../domain/policies/example-dates';
import { countMoves } from '../../domain/policies/preview';
import { policyLabel, type Policy } from '../../domain/sla/policy';
import { invalidPolicy } from './manage-policies';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, Now, PolicyStore, ViewerPermissions } from '../base/ports';
import { pinnedOnce } from '../base/reading-once';
import type { ParsePolicy } from './ports';

export interface PreviewPolicyPorts {
  readonly now: Now;
  readonly viewer: ViewerPermissions;
  readonly policies: PolicyStore;
  readonly connections: ConnectionStore;
  readonly cases: Pick<CaseStore, 'openOf'>;
  readonly parsePolicy: ParsePolicy;
}

interface Chosen {
  readonly policy: Policy;
  /** No case can have pinned the version that a draft would get. */
  readonly isSaved: boolean;
}

async function chosen(
  choice: PolicyChoice,
  { policies, parsePolicy }: PreviewPolicyPorts,
): Promise<Chosen | InvalidPolicy> {
  if ('policyId' in choice) {
    const policy = await policies.current(choice.policyId);
    return policy === null
      ? invalidPolicy([{ place: 'policyId', problem: 'This policy no longer exists.' }])
      : { policy, isSaved: true };
  }
  const parsed = parsePolicy(choice.document);
  if (parsed.ok) return { policy: parsed.policy, isSaved: false };
  const { place, problem, problems } = parsed;
  return { type: 'invalid', place, problem, problems };
}

/** A page of one connection's open cases, and where the next page begins. */
interface OpenPage {
  readonly connection: Connection;
  readonly cases: readonly Case[];
  readonly next: WalkPlace | null;
}

/** @returns `null` if no connection was chosen, or it does not exist. */
export async function openPage(
  { connectionIds, place }: Pick<PreviewRequest, 'connectionIds' | 'place'>,
  { connections, cases }: PreviewPolicyPorts,
): Promise<OpenPage | null> {
  const [first] = connectionIds;
  const at = place ?? (first === undefined ? null : { connectionId: first, page: null });
  const connection = at === null ? null : await connections.load(at.connectionId);
  if (at === null || connection === null || !connectionIds.includes(at.connectionId)) return null;
  const page = await cases.openOf(at.connectionId, at.page);
  return { connection, cases: page.cases, next: nextPlace(connectionIds, at, page.cursor) };
}

const unknownConnection: UnknownConnection = { type: 'unknown-connection' };

/** What a policy would do to a page of open cases. Writes nothing. */
export async function previewPolicy(
  { by, ...request }: PreviewRequest & { readonly by: string },
  ports: PreviewPolicyPorts,
): Promise<PreviewResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const choice = await chosen(request.policy, ports);
  if ('type' in choice) return choice;
  const page = await openPage(request, ports);
  if (page === null) return unknownConnection;
  const { policy: after, isSaved } = choice;
  const pinned = pinnedOnce(ports.policies);
  const effects: CaseEffect[] = [];
  let [notStarted, onIt] = [0, 0];
  for (const kase of page.cases) {
    const label = kase.policy === null ? null : policyLabel(kase.policy);
    if (kase.policy === null || label === null) notStarted += 1;
    else if (isSaved && label === policyLabel(after)) onIt += 1;
    else {
      const before = await pinned(kase.policy);
      const effect = before && effectOn(kase, page.connection, { before, after }, ports.now(), by);
      if (effect !== null) effects.push(effect);
    }
  }
  const open = notStarted + onIt + effects.length;
  return {
    type: 'preview',
    policy: namedPolicy(after),
    counts: { ...countMoves(effects), open, notStarted, onIt },
    changed: changedBy(effects),
    next: page.next,
  };
}

/** A page of open cases under two policies, whichever they follow. Writes nothing. */
export async function comparePolicies(
  request: CompareRequest,
  ports: PreviewPolicyPorts,
): Promise<CompareResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const left = await chosen(request.left, ports);
  if ('type' in left) return left;
  const right = await chosen(request.right, ports);
  if ('type' in right) return right;
  const page = await openPage(request, ports);
  if (page === null) return unknownConnection;
  const policies = { before: left.policy, after: right.policy };
  const effects = page.cases
    .map((kase) => effectOn(kase, page.connection, policies, ports.now(), null))
    .filter((effect) => effect !== null);
  return {
    type: 'comparison',
    left: namedPolicy(left.policy),
    right: namedPolicy(right.policy),
    bySeverity: compareBySeverity(effects),
    worst: worstOf(effects),
    next: page.next,
  };
}

/** Due dates from today under an unsaved document, by severity. */
export async function tryPolicy(
  document: string,
  { viewer, parsePolicy, now }: Pick<PreviewPolicyPorts, 'viewer' | 'parsePolicy' | 'now'>,
): Promise<TryPolicyResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const parsed = parsePolicy(document);
  if (parsed.ok) return { type: 'examples', examples: exampleDates(parsed.policy, now()) };
  const { place, problem, problems } = parsed;
  return { type: 'invalid', place, problem, problems };
}
