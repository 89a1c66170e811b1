import type { DeadLetter, DeadLetterSummary, QueuedDelivery } from '../../domain/deliveries/delivery';
import { openProposal, type SigningLesson } from '../../domain/deliveries/signing-lesson';
import type { QueuedRelease } from '../../domain/work/queued-work';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { blockedByOf, giveUp, type SuspendPorts } from './suspend-delivery';
import { arrangeRelease, releaseOf } from './arrange-release';

/** Number queued at once; their events are read one by one. */
const AT_ONCE = 50;
const NEXT_SECONDS = 2;
/** Longer than the delay of the storage's index. */
const LAG_SECONDS = 60;
/** Number of suspended deliveries whose connections are checked. */
const MAX_READ = 1500;

/** True if a delivery waits for somebody to accept how it is signed. */
function isUnproven({ reason }: Pick<DeadLetterSummary, 'reason'>): boolean {
  return reason.code === 'signing-not-accepted';
}

/** Removes the dead letters of a deleted connection. @returns how many there were. */
async function clearDeadLetters(connectionId: string, ports: SuspendPorts): Promise<number> {
  const { items } = await ports.deadLetters.latest(connectionId, AT_ONCE);
  let cleared = 0;
  for (const { eventId } of items) {
    const deadLetter = await ports.deadLetters.load(connectionId, eventId);
    if (deadLetter === null) continue;
    await giveUp(deadLetter.delivery, 'connection-deleted', ports);
    cleared += 1;
  }
  return cleared;
}

/** The next ones to work off: what waits for an answer about its signature is passed over. */
async function nextSuspended(
  connectionId: string,
  passOver: boolean,
  { suspended, now }: SuspendPorts,
): Promise<{ readonly items: readonly DeadLetterSummary[]; readonly more: boolean }> {
  const until = now();
  const limit = passOver ? MAX_READ : AT_ONCE;
  const { items, more } = await suspended.diedBetween(connectionId, toInstant(0), until, limit);
  const free = passOver ? items.filter((each) => !isUnproven(each)) : items;
  return { items: free.slice(0, AT_ONCE), more: more || free.length > AT_ONCE };
}

/** Whether one that waited for an answer about its signature was declined. */
function isDeclined({ reason }: DeadLetter<QueuedDelivery>, lesson: SigningLesson | null): boolean {
  return isUnproven({ reason }) && lesson?.proposal?.answer === 'declined';
}

/**
 * Processes suspended deliveries, the earliest first, or drops them if the connection was deleted or their signature
 * scheme declined. Each is queued first and removed second; a second processing has nothing left to do. Repeats itself
 * until some time after the last one was found, because the storage's index lags behind.
 * @returns how many were found.
 */
export async function releaseSuspended(
  { connectionId, receivedAt }: QueuedRelease,
  ports: SuspendPorts,
): Promise<number> {
  const blockedBy = await blockedByOf(connectionId, ports);
  const isDeleted = 'because' in blockedBy && blockedBy.because === 'connection-deleted';
  const lesson = isDeleted ? null : await ports.lessons.load(connectionId);
  const isUnanswered = lesson !== null && openProposal(lesson) !== null;
  const { suspended, queue } = ports;
  const now = ports.now();
  const { items, more } = await nextSuspended(connectionId, isUnanswered, ports);
  const loaded = await Promise.all(items.map(({ eventId }) => suspended.load(connectionId, eventId)));
  const letters = loaded.filter((deadLetter) => deadLetter !== null);
  const declined = letters.filter((letter) => isDeclined(letter, lesson));
  const others = letters.filter((letter) => !declined.includes(letter));
  // What was declined goes even while the connection is not on.
  const worked = 'because' in blockedBy && !isDeleted ? [] : others;
  for (const { delivery } of declined) await giveUp(delivery, 'signing-declined', ports);
  if (isDeleted) for (const { delivery } of worked) await giveUp(delivery, 'connection-deleted', ports);
  else if (worked.length > 0)
    await queue.push(
      worked.map(({ delivery, attempts }) => ({ ...delivery, receivedAt: now, attemptsBefore: attempts })),
    );
  const gone = [...declined, ...worked];
  for (const { delivery } of gone) await suspended.remove(connectionId, delivery.event.id);
  const found = gone.length + (isDeleted ? await clearDeadLetters(connectionId, ports) : 0);
  if (found === 0 && 'because' in blockedBy && !isDeleted) return 0;
  const ageSeconds = (toEpochMs(now) - toEpochMs(receivedAt)) / 1000;
  if (found > 0 || ageSeconds < LAG_SECONDS)
    await queue.push([releaseOf(connectionId, receivedAt)], more && found > 0 ? NEXT_SECONDS : LAG_SECONDS);
  return found;
}

/** True if some suspended deliveries have no reason to wait. */
async function isFree(items: readonly DeadLetterSummary[], ports: SuspendPorts): Promise<boolean> {
  const [first] = items;
  if (first === undefined || !items.every(isUnproven)) return true;
  const lesson = await ports.lessons.load(first.connectionId);
  return lesson === null || openProposal(lesson) === null;
}

/** Every hour: releases what is still suspended without a reason. One query if nothing is suspended. */
export async function releaseHourly(ports: SuspendPorts): Promise<void> {
  const { items, more } = await ports.suspended.oldest(MAX_READ);
  // Behind many deliveries of a paused connection, there may be some of another one.
  const others = more ? await ports.connections.list() : [];
  const ids = [...items.map(({ connectionId }) => connectionId), ...others.map(({ id }) => id)];
  for (const connectionId of new Set(ids)) {
    const blockedBy = await blockedByOf(connectionId, ports);
    const isOver = 'on' in blockedBy || blockedBy.because === 'connection-deleted';
    const own = items.filter((deadLetter) => deadLetter.connectionId === connectionId);
    if (isOver && (await isFree(own, ports))) await arrangeRelease(connectionId, ports);
  }
}
