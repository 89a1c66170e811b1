import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedCheck, QueuedSweep } from '../../domain/work/queued-work';
import { bySecond, isOlderThanSweep, splitBatch } from '../../domain/work/sweep';
import { compareUrgency } from '../../domain/cases/urgency';
import type { Instant } from '../../domain/sla/instant';
import type { CaseStore } from './ports';
import type { Now, WorkQueue } from '../base/ports';

export interface SweepPorts {
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'due'>;
  readonly queue: WorkQueue;
}

/** How many checks were due, and how many of them were queued. */
export interface Swept {
  readonly due: number;
  readonly queued: number;
}

/** Reading this many takes a few seconds, and their ids fit into one event. */
const MAX_READ = 1500;
const LATER_SECONDS = 60;

/** Due cases, the most urgent first, and where there are more; `null` if that was the last. */
interface Due {
  readonly caseKeys: readonly string[];
  readonly cursor: string | null;
}

async function readDue(from: string | null, { now, cases }: Pick<SweepPorts, 'now' | 'cases'>): Promise<Due> {
  const due: Case[] = [];
  let cursor = from;
  do {
    const page: Awaited<ReturnType<CaseStore['due']>> = await cases.due(now(), cursor);
    due.push(...page.cases);
    cursor = page.cursor;
  } while (cursor !== null && due.length < MAX_READ);
  return { caseKeys: due.sort(compareUrgency).map(caseKey), cursor };
}

async function pushChecks(
  { caseKeys, cursor }: Due,
  receivedAt: Instant,
  { now, queue }: Pick<SweepPorts, 'now' | 'queue'>,
): Promise<Swept> {
  const { now: first, later } = splitBatch(caseKeys);
  const checks = first.map((key): QueuedCheck => ({
    v: 1,
    kind: 'check',
    caseKey: key,
    receivedAt: now(),
  }));
  for (const [second, due] of bySecond(checks).entries()) await queue.push(due, second);
  if (later.length > 0 || cursor !== null)
    await queue.push([{ v: 1, kind: 'sweep', receivedAt, caseKeys: later, cursor }], LATER_SECONDS);
  return { due: caseKeys.length, queued: checks.length };
}

/**
 * Queues the cases whose check is due, the most urgent first. An index limits the reads to those cases. Running twice
 * does no harm: a checked case has nothing left to do.
 */
export async function sweepCases(ports: SweepPorts): Promise<Swept> {
  return pushChecks(await readDue(null, ports), ports.now(), ports);
}

/**
 * Continues a sweep: queues the cases that were read before, then reads more. Within an hour it gets through all that 200
 * checks a minute allow, so that no number of cases keeps others from their deadline. Not retried: what fails is left to
 * the next sweep, which takes over after an hour.
 */
export async function continueSweep(
  { caseKeys, cursor, receivedAt }: QueuedSweep,
  ports: SweepPorts,
): Promise<Swept> {
  if (isOlderThanSweep(receivedAt, ports.now())) return { due: caseKeys.length, queued: 0 };
  const due = caseKeys.length > 0 || cursor === null ? { caseKeys, cursor } : await readDue(cursor, ports);
  return pushChecks(due, receivedAt, ports);
}
