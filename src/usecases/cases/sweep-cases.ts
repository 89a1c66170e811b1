import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedCheck, QueuedSweep } from '../../domain/work/queued-work';
import { bySecond, handOver } from '../../domain/work/sweep';
import { compareUrgency } from '../../domain/cases/urgency';
import type { Instant } from '../../domain/sla/instant';
import type { CaseStore } from './ports';
import type { Now, WorkQueue } from '../base/ports';

export interface SweepPorts {
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'due'>;
  readonly queue: WorkQueue;
}

/** How many checks were due, and how many of them are in the queue. */
export interface Swept {
  readonly due: number;
  readonly queued: number;
}

/** Reading this many takes a few seconds, and their ids fit into one event. What is due beyond them waits an hour. */
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
  const { now: first, later } = handOver(caseKeys);
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
 * Hands the cases whose check has come to the queue, the most urgent first. Reads those cases and no others, by an
 * index. Running twice does no harm: a case that was checked has nothing to say.
 */
export async function sweepCases(ports: SweepPorts): Promise<Swept> {
  const due = await readDue(ports.now(), ports);
  return pushChecks([...due].sort(compareUrgency).map(caseKey), ports);
}

/** Goes on with what a sweep has left for later. Reads nothing: what fails is left to the next sweep, not tried again. */
export function continueSweep(
  { caseKeys }: QueuedSweep,
  ports: Pick<SweepPorts, 'now' | 'queue'>,
): Promise<Swept> {
  return pushChecks(caseKeys, ports);
}
