import type { DiscardResult, ReplayResult } from '../../contract/deliveries';
import {
  aboutOf,
  settledRecord,
  type DeadLetter,
  type DeadLetterSummary,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import { readAgain, type ReadAgainPorts } from './read-again';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedReplay } from '../../domain/work/queued-work';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, Log, ViewerPermissions, WorkQueue } from '../base/ports';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import { saveCase } from '../cases/save-case';

export interface DeadLetterPorts extends ReadAgainPorts {
  readonly log: Log;
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly cases: CaseStore;
  readonly queue: WorkQueue;
}

/** Ports for deciding about dead letters. */
export type ManageDeadLettersPorts = DeadLetterPorts & AuditPorts;

/** Number queued at once; their events are read one by one while a person waits. */
const AT_ONCE = 50;
/** The page lists, and lets a person choose, this many. */
const MAX_NAMED = 100;
const SIDE_BY_SIDE = 10;
const FOLLOW_SECONDS = 30;
const MAX_REASON = 300;
/** Number of events named in the admin log. */
const NOTED = 10;

function toWork({ delivery, attempts }: DeadLetter<QueuedDelivery>, now: Instant): QueuedDelivery {
  // The queue's time starts again.
  return { ...delivery, receivedAt: now, attemptsBefore: attempts };
}

interface Pushed {
  readonly count: number;
  /** Those whose body still makes no sense, or is of no use. */
  readonly unread: number;
}

/**
 * Queues dead letters. They are kept until they are processed, so that nothing is lost on the way; replaying one twice
 * does no harm, because a processed delivery has nothing left to do.
 */
async function push(
  summaries: readonly Pick<DeadLetterSummary, 'connectionId' | 'eventId'>[],
  ports: DeadLetterPorts,
): Promise<Pushed> {
  const { now, deadLetters, queue } = ports;
  const work: QueuedDelivery[] = [];
  let unread = 0;
  for (let start = 0; start < summaries.length; start += SIDE_BY_SIDE) {
    const some = summaries.slice(start, start + SIDE_BY_SIDE);
    const loaded = await Promise.all(
      some.map(({ connectionId, eventId }) => deadLetters.load(connectionId, eventId)),
    );
    const letters = loaded.filter((letter) => letter !== null);
    const read = await Promise.all(letters.map((letter) => readAgain(letter, ports)));
    const readable = read.filter((letter) => letter !== null);
    work.push(...readable.map((letter) => toWork(letter, now())));
    unread += read.length - readable.length;
  }
  if (work.length > 0) await queue.push(work);
  return { count: work.length, unread };
}

async function replayFrom(
  connectionId: string,
  diedFrom: Instant,
  until: Instant,
  ports: DeadLetterPorts,
): Promise<Pushed & { readonly following: boolean }> {
  const { items, more } = await ports.deadLetters.diedBetween(connectionId, diedFrom, until, AT_ONCE);
  const pushed = await push(items, ports);
  const last = items.at(-1);
  if (!more || last === undefined) return { ...pushed, following: false };
  // If a whole page died at one instant, the next page begins after it.
  const isStuck = last.diedAt === diedFrom;
  const next: QueuedReplay = {
    v: 1,
    kind: 'replay',
    receivedAt: until,
    connectionId,
    diedFrom: isStuck ? toInstant(toEpochMs(diedFrom) + 1) : last.diedAt,
  };
  await ports.queue.push([next], FOLLOW_SECONDS);
  return { ...pushed, following: true };
}

/** Continues a replay of all dead letters. Those that have died again since it began are left alone. */
export async function continueReplay(
  { connectionId, diedFrom, receivedAt }: QueuedReplay,
  ports: DeadLetterPorts,
): Promise<number> {
  return (await replayFrom(connectionId, diedFrom, receivedAt, ports)).count;
}

/** Replays dead letters, as an administrator requests. */
export async function replayDeadLetters(
  { connectionId, eventIds }: { readonly connectionId: string; readonly eventIds: readonly string[] | 'all' },
  by: string,
  ports: ManageDeadLettersPorts,
): Promise<ReplayResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.connections.load(connectionId)) === null) return { type: 'unknown-connection' };
  const note = eventIds === 'all' ? 'All of them.' : `Events: ${eventIds.slice(0, NOTED).join(', ')}.`;
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'dead-letters-replayed', subject, note }, ports);
  if (eventIds === 'all')
    return { type: 'replaying', ...(await replayFrom(connectionId, toInstant(0), ports.now(), ports)) };
  const named = eventIds.slice(0, MAX_NAMED).map((eventId) => ({ connectionId, eventId }));
  return { type: 'replaying', ...(await push(named, ports)), following: false };
}

/** Discards a letter: its issue no longer waits for the report, and the case records why. */
export async function discardDeadLetter(
  letter: DeadLetterEntry,
  how: 'discarded' | 'dropped',
  { now, cases, deadLetters }: Pick<DeadLetterPorts, 'now' | 'cases' | 'deadLetters'>,
): Promise<void> {
  const { connectionId, eventId } = letter;
  const { submissionId } = letter;
  const kase = submissionId === null ? null : await cases.load(caseKey({ ...letter, submissionId }));
  if (kase?.issue === null) {
    const reportAwaitedFrom = kase.reportAwaitedFrom === eventId ? null : kase.reportAwaitedFrom;
    await saveCase({ ...kase, reportAwaitedFrom, givenUp: { at: now(), how } }, cases);
  }
  await deadLetters.remove(connectionId, eventId);
}

type DeadLetterEntry = Pick<DeadLetterSummary, 'source' | 'connectionId' | 'eventId' | 'submissionId'>;

async function discard(
  connectionId: string,
  eventId: string,
  note: string,
  ports: DeadLetterPorts,
): Promise<number> {
  const deadLetter = await ports.deadLetters.load(connectionId, eventId);
  if (deadLetter === null) return 0;
  const { delivery } = deadLetter;
  const reason = { code: 'discarded', note } as const;
  const result = { outcome: 'discarded', reason, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  const { source } = delivery;
  const { submissionId } = aboutOf(delivery);
  await discardDeadLetter({ source, connectionId, eventId, submissionId }, 'discarded', ports);
  return 1;
}

/** Discards dead letters for a reason that is kept in the records of their deliveries. */
export async function discardDeadLetters(
  {
    connectionId,
    eventIds,
    reason,
  }: { readonly connectionId: string; readonly eventIds: readonly string[]; readonly reason: string },
  by: string,
  ports: ManageDeadLettersPorts,
): Promise<DiscardResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.connections.load(connectionId)) === null) return { type: 'unknown-connection' };
  const why = reason.trim();
  if (why === '')
    return { type: 'invalid', place: 'reason', problem: 'Say why; the reason stays on record.' };
  if (why.length > MAX_REASON)
    return { type: 'invalid', place: 'reason', problem: `Use at most ${MAX_REASON} characters.` };
  const named = [...new Set(eventIds)].slice(0, MAX_NAMED);
  const note = `${why} Events: ${named.slice(0, NOTED).join(', ')}.`;
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'dead-letters-discarded', subject, note }, ports);
  let count = 0;
  for (let start = 0; start < named.length; start += SIDE_BY_SIDE) {
    const some = named.slice(start, start + SIDE_BY_SIDE);
    const discarded = await Promise.all(some.map((eventId) => discard(connectionId, eventId, why, ports)));
    count += discarded.reduce((sum, each) => sum + each, 0);
  }
  return { type: 'discarded', count };
}
