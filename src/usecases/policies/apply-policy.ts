import type {
  ApplicationBusy,
  ApplicationRecounted,
  ApplicationResult,
  ApplicationView,
  AppliedPlan,
  ApplyRequest,
  ApplyResult,
} from '../../contract/policies';
import type { AdminLogEntry } from '../../domain/audit/admin-log';
import { namedPolicy } from '../../domain/cases/migrate-policy';
import {
  beginApplication,
  isActive,
  settleApplication,
  type PolicyApplication,
} from '../../domain/policies/application';
import { changeJob, dropName, queueApplying, remainingOf, type ApplyPolicyPorts } from './application-steps';
import { isAsCounted } from '../../domain/policies/recounted';
import { countChanging } from './count-changing';
import { recordAudit } from '../audit/record-audit';
import { staleBy } from './manage-policies';

function planView({ plan, connectionIds }: PolicyApplication): AppliedPlan {
  return plan.type === 'policy' ? plan : { type: 'rules', connectionId: connectionIds[0] ?? '' };
}

async function toView(job: PolicyApplication, ports: ApplyPolicyPorts): Promise<ApplicationView> {
  const { id, connectionIds, startedAt, startedBy, expected, phase } = job;
  const failures = await ports.applications.failures(id);
  const names = await ports.people.namesOf([startedBy]);
  const base = {
    id,
    plan: planView(job),
    connectionIds,
    startedAt,
    startedBy: names[startedBy] ?? startedBy,
    expected,
    failures,
  };
  if (phase === 'cancelled') return { ...base, phase, remaining: null, more: false };
  if (phase === 'done')
    return { ...base, phase, remaining: Math.max(0, job.left - failures.length), more: false };
  const left = await remainingOf(job, failures, ports);
  const { remaining, more } = left;
  const settled = phase === 'settling' && !more ? settleApplication(job, left, ports.now()) : job;
  // Whoever first sees that nothing is left marks the job as done; the step that would do so comes a minute later.
  if (settled.phase === 'done') await changeJob(job, () => settled, ports);
  return { ...base, phase: settled.phase, remaining, more };
}

interface Start extends Pick<PolicyApplication, 'plan' | 'connectionIds' | 'expected'> {
  /** Account id of the administrator. */
  readonly by: string;
  readonly entry: Pick<AdminLogEntry, 'action' | 'subject' | 'note'>;
}

/**
 * Starts to apply something to open cases, after the log entry about it. Nothing happens while another job runs, or if other
 * cases would change than the preview counted.
 */
export async function startApplication(
  { by, entry, ...what }: Start,
  ports: ApplyPolicyPorts,
): Promise<
  { readonly type: 'started'; readonly job: ApplicationView } | ApplicationBusy | ApplicationRecounted
> {
  const current = await ports.applications.load();
  if (current !== null && isActive(current)) {
    const view = await toView(current, ports);
    if (isActive(view)) return { type: 'busy', job: view };
  }
  const { plan, connectionIds, expected } = what;
  const now = await countChanging(plan, connectionIds, ports);
  if (!isAsCounted(expected, now)) return { type: 'recounted', expected, counted: now.counted };
  const names = await ports.people.namesOf([by]);
  const job = beginApplication(
    { id: ports.newId(), ...what, startedBy: by, startedByName: names[by] ?? null },
    ports.now(),
  );
  await recordAudit({ by, ...entry }, ports);
  await ports.applications.save(job);
  await queueApplying(job.id, ports);
  return { type: 'started', job: await toView(job, ports) };
}

/** Applies the current version of a policy to the open cases of some connections, as its preview has shown. */
export async function applyPolicy(
  request: ApplyRequest & { readonly by: string },
  ports: ApplyPolicyPorts,
): Promise<ApplyResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const { policyId, version, connectionIds, expected, by } = request;
  const policy = await ports.policies.current(policyId);
  if (policy === null)
    return { type: 'invalid', place: 'policyId', problem: 'This policy no longer exists.' };
  if (policy.version !== version) return staleBy(policy, ports);
  if (connectionIds.length === 0)
    return { type: 'invalid', place: 'connectionIds', problem: 'Choose at least one connection.' };
  const known = await Promise.all(connectionIds.map((id) => ports.connections.load(id)));
  if (known.includes(null)) return { type: 'unknown-connection' };
  const different = [...new Set(connectionIds)];
  const entry = {
    action: 'policy-applied',
    subject: { kind: 'policy', id: policyId },
    note: `Version ${version}, open cases of ${different.join(', ')}: ${expected} by the preview`,
  } as const;
  const plan = { type: 'policy', policy: namedPolicy(policy) } as const;
  return startApplication({ plan, connectionIds: different, expected, by, entry }, ports);
}

/** The progress of the current application to open cases, or the result of the last one. */
export async function showApplication(ports: ApplyPolicyPorts): Promise<ApplicationResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const job = await ports.applications.load();
  return { type: 'application', job: job && (await toView(job, ports)) };
}

/** The object of a cancellation in the admin log. */
function cancelled(job: PolicyApplication): Pick<AdminLogEntry, 'action' | 'subject'> {
  const view = planView(job);
  return view.type === 'policy'
    ? { action: 'policy-application-cancelled', subject: { kind: 'policy', id: view.policy.id } }
    : {
        action: 'rules-application-cancelled',
        subject: { kind: 'connection', id: view.connectionId },
      };
}

/** Cancels an application to open cases. Those that already follow keep what they have. */
export async function cancelApplication(
  { jobId, by }: { readonly jobId: string; readonly by: string },
  ports: ApplyPolicyPorts,
): Promise<ApplicationResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const job = await ports.applications.load();
  // Another job, or one that cannot be cancelled: the answer shows the current state.
  if (job?.id !== jobId || !isActive(job)) return showApplication(ports);
  await recordAudit({ by, ...cancelled(job) }, ports);
  await ports.applications.cancel(jobId);
  await dropName(ports);
  return showApplication(ports);
}
