import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedApplying } from '../../domain/work/queued-work';
import { isActive, type ApplicationFailure, type PolicyApplication } from '../../domain/policies/application';
import { assignmentOf } from '../../domain/policies/application-plan';
import { isAskedAbout } from '../../domain/policies/asked-about';
import type { AuditPorts } from '../audit/record-audit';
import type { CaseStore } from '../cases/ports';
import type {
  ConnectionStore,
  PeopleDirectory,
  PolicyStore,
  ViewerPermissions,
  WorkQueue,
} from '../base/ports';
import type { ApplicationStore } from './ports';
import type { NewId } from '../base/ports';
import { MAX_PAGES } from './count-changing';

export interface ApplyPolicyPorts extends AuditPorts {
  readonly newId: NewId;
  readonly viewer: ViewerPermissions;
  readonly people: PeopleDirectory;
  readonly policies: PolicyStore;
  readonly connections: ConnectionStore;
  readonly cases: CaseStore;
  readonly queue: WorkQueue;
  readonly applications: ApplicationStore;
}

/** True if a case has yet to follow. A case with an unsettled write is not done; one that waits for an approver is. */
export function hasToFollow(kase: Case, { plan, startedAt }: PolicyApplication): boolean {
  if (plan.type === 'policy' ? kase.policy === null : kase.issue === null) return false;
  if (kase.outbox !== null) return true;
  const wanted = assignmentOf(kase, plan);
  if (wanted === null) return false;
  return wanted.policy === null || !isAskedAbout(kase, wanted.policy, startedAt);
}

interface Remaining {
  /** Neither followed nor failed. */
  readonly remaining: number;
  readonly failed: number;
  readonly more: boolean;
}

/** The number of open cases that have yet to follow. */
export async function remainingOf(
  job: PolicyApplication,
  failures: readonly ApplicationFailure[],
  { cases }: Pick<ApplyPolicyPorts, 'cases'>,
): Promise<Remaining> {
  const failedKeys = new Set(failures.map((failure) => failure.caseKey));
  let [remaining, failed, pages] = [0, 0, 0];
  for (const connectionId of job.connectionIds) {
    let cursor: string | null = null;
    do {
      if (pages === MAX_PAGES) return { remaining, failed, more: true };
      const page: Awaited<ReturnType<CaseStore['openOf']>> = await cases.openOf(connectionId, cursor);
      const left = page.cases.filter((kase) => hasToFollow(kase, job));
      const those = left.filter((kase) => failedKeys.has(caseKey(kase))).length;
      failed += those;
      remaining += left.length - those;
      pages += 1;
      cursor = page.cursor;
    } while (cursor !== null);
  }
  return { remaining, failed, more: false };
}

/** Saves a job's next state, unless it was cancelled or replaced meanwhile. */
export async function changeJob(
  job: PolicyApplication,
  change: (current: PolicyApplication) => PolicyApplication,
  { applications }: Pick<ApplyPolicyPorts, 'applications'>,
): Promise<boolean> {
  const current = await applications.load();
  if (current?.id !== job.id || !isActive(current)) return false;
  await applications.save(change(current));
  return true;
}

/** Drops the administrator's name from a job that was cancelled: no comment will need it. */
export async function dropName({ applications }: Pick<ApplyPolicyPorts, 'applications'>): Promise<void> {
  const job = await applications.load();
  if (job === null || isActive(job) || job.startedByName === null) return;
  await applications.save({ ...job, startedByName: null });
}

/** Queues the next step of a job. */
export async function queueApplying(
  jobId: string,
  { now, queue }: Pick<ApplyPolicyPorts, 'now' | 'queue'>,
  {
    delaySeconds,
    caseKeys = null,
  }: {
    readonly delaySeconds?: number;
    readonly caseKeys?: readonly string[] | null;
  } = {},
): Promise<void> {
  const work: QueuedApplying = { v: 1, kind: 'applying', receivedAt: now(), jobId, caseKeys };
  await queue.push([work], delaySeconds);
}
