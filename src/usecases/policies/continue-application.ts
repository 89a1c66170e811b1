import { caseKey } from '../../domain/cases/case-key';
import type { QueuedApplying, QueuedMigration } from '../../domain/work/queued-work';
import { bySecond, splitBatch } from '../../domain/work/sweep';
import {
  advanceApplication,
  isActive,
  isJustTouched,
  isLost,
  settleApplication,
  type PolicyApplication,
} from '../../domain/policies/application';
import {
  changeJob,
  dropName,
  hasToFollow,
  queueApplying,
  remainingOf,
  type ApplyPolicyPorts,
} from './application-steps';
import { MINUTE_SECONDS } from '../../domain/work/minute';
import type { CaseStore } from '../cases/ports';

/** Reading this many takes a few seconds, and their ids fit into one event. The rest follows in the next round. */
const MAX_READ = 1500;

/**
 * Finds all remaining cases at once: as soon as the first ones follow, they move in the index, and later pages would
 * not begin where the earlier ones ended.
 */
async function findCases(job: PolicyApplication, ports: ApplyPolicyPorts): Promise<readonly string[]> {
  const failures = await ports.applications.failures(job.id);
  const failedKeys = new Set(failures.map((failure) => failure.caseKey));
  const found: string[] = [];
  for (const connectionId of job.connectionIds) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<CaseStore['openOf']>> = await ports.cases.openOf(connectionId, cursor);
      const left = page.cases.filter((kase) => hasToFollow(kase, job));
      found.push(...left.map(caseKey).filter((key) => !failedKeys.has(key)));
      cursor = page.cursor;
    } while (cursor !== null && found.length < MAX_READ);
  }
  return found.slice(0, MAX_READ);
}

/** Queues cases like a sweep does, spread over seconds and limited per minute. */
async function queueCases(
  job: PolicyApplication,
  caseKeys: readonly string[],
  ports: ApplyPolicyPorts,
): Promise<void> {
  const { now: first, later } = splitBatch(caseKeys);
  const receivedAt = ports.now();
  const work = first.map((key): QueuedMigration => ({
    v: 1,
    kind: 'migrate-policy',
    caseKey: key,
    receivedAt,
    jobId: job.id,
  }));
  for (const [second, some] of bySecond(work).entries()) await ports.queue.push(some, second);
  const isAll = later.length === 0;
  const next = { delaySeconds: MINUTE_SECONDS, caseKeys: isAll ? null : later };
  // Before the job is saved: a duplicate is dropped, but a missing step would delay the job by an hour.
  await queueApplying(job.id, ports, next);
  await changeJob(job, (current) => advanceApplication(current, isAll, ports.now()), ports);
}

/** Checks whether all cases have followed. */
async function settle(job: PolicyApplication, ports: ApplyPolicyPorts): Promise<'over' | 'following'> {
  const left = await remainingOf(job, await ports.applications.failures(job.id), ports);
  const settled = settleApplication(job, left.more ? { ...left, remaining: 1 } : left, ports.now());
  if (settled.phase === 'settling') await queueApplying(job.id, ports, { delaySeconds: MINUTE_SECONDS });
  if (settled.phase === 'handing-over') await queueApplying(job.id, ports);
  await changeJob(job, () => settled, ports);
  return settled.phase === 'done' ? 'over' : 'following';
}

/** Takes the next step of applying a policy. Safe to repeat: a case that already follows has nothing to do. */
export async function continueApplication(
  { jobId, caseKeys }: Pick<QueuedApplying, 'jobId' | 'caseKeys'>,
  ports: ApplyPolicyPorts,
): Promise<'over' | 'following'> {
  const job = await ports.applications.load();
  if (job?.id !== jobId || !isActive(job)) return 'over';
  if (job.phase === 'settling') return isJustTouched(job, ports.now()) ? 'over' : settle(job, ports);
  await queueCases(job, caseKeys ?? (await findCases(job, ports)), ports);
  return 'following';
}

/**
 * Every hour: restarts a job that has lost its work, and drops the name from one that was cancelled while a step was
 * saving it.
 */
export async function resumeApplication(ports: ApplyPolicyPorts): Promise<void> {
  const job = await ports.applications.load();
  if (job === null) return;
  if (isLost(job, ports.now())) await queueApplying(job.id, ports);
  else if (!isActive(job) && job.startedByName !== null) await dropName(ports);
}
