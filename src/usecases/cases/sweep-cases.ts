import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedCheck, QueuedSweep } from '../../domain/work/queued-work';
import { bySecond, splitBatch } from '../../domain/work/sweep';
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

/** Reading this many takes a few seconds, and their ids fit into one event. The rest waits an hour. */
const MAX_READ = 1500;
const LATER_SECONDS = 60;

async function readDue(now: Instant, { cases }: SweepPorts): Promise<readonly Case[]> {
  const due: Case[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CaseStore['due']>> = await cases.due(now, cursor);
    due.push(...page.cases);
    cursor = page.cursor;
  } while (cursor !== null && due.length < MAX_READ);
  return due;
}

async function pushChecks(
  caseKeys: readonly string[],
  { now, queue }: Pick<SweepPorts, 'now' | 'queue'>,
): Promise<Swept> {
  const receivedAt = now();
  const { now: first, later } = splitBatch(caseKeys);
  const checks = first.map((key): QueuedCheck => ({
    v: 1,
    kind: 'check',
    caseKey: key,
    receivedAt,
  }));
  for (const [second, due] of bySecond(checks).entries()) await queue.push(due, second);
  if (later.length > 0)
    await queue.push([{ v: 1, kind: 'sweep', receivedAt, caseKeys: later }], LATER_SECONDS);
  return { due: caseKeys.length, queued: checks.length };
}

/**
 * Queues the cases whose check is due, the most urgent first. An index limits the reads to those cases. Running twice
 * does no harm: a checked case has nothing left to do.
 */
export async function sweepCases(ports: SweepPorts): Promise<Swept> {
  const due = await readDue(ports.now(), ports);
  return pushChecks([...due].sort(compareUrgency).map(caseKey), ports);
}

/** Continues a sweep. Reads nothing, and is not retried: what fails is left to the next sweep. */
export function continueSweep(
  { caseKeys }: QueuedSweep,
  ports: Pick<SweepPorts, 'now' | 'queue'>,
): Promise<Swept> {
  return pushChecks(caseKeys, ports);
}
