import { MINUTE_SECONDS } from '../../domain/work/minute';
import type { QueuedOverflow } from '../../domain/work/queued-work';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { Now, WorkQueue } from '../base/ports';
import type { Overflow } from '../deliveries/ports';
import type { Pressure, PressureState } from './ports';
import { QueueFullError } from '../errors/queue-full-error';

export interface DrainPorts {
  readonly now: Now;
  readonly pressure: Pressure;
  readonly overflow: Overflow;
  readonly queue: WorkQueue;
}

/** Of the 500 events that the queue takes a minute; the rest is for deliveries that come in meanwhile. */
const MOVED_A_MINUTE = 300;
/** Longer than the delay of the storage's index. */
const SETTLED_MS = 60_000;
/** An arranged drain comes back after a minute; after this long it was lost. */
const ARRANGED_MS = 3 * 60_000;

export interface Drained {
  readonly moved: number;
  /** More may be parked than there was room for. */
  readonly left: boolean;
}

async function move({ overflow, queue }: DrainPorts): Promise<Drained> {
  let moved = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Overflow['next']>> = await overflow.next(cursor);
    if (page.deliveries.length > 0) {
      try {
        await queue.push(page.deliveries);
      } catch (error) {
        if (!(error instanceof QueueFullError)) throw error;
        return { moved, left: true };
      }
      await overflow.remove(page.deliveries);
    }
    moved += page.deliveries.length;
    cursor = page.cursor;
  } while (cursor !== null && moved < MOVED_A_MINUTE);
  return { moved, left: cursor !== null };
}

function inMs(ms: number, now: Now): Instant {
  return toInstant(toEpochMs(now()) + ms);
}

/**
 * Queues parked deliveries, the most urgent first. Safe to repeat: a delivery that is queued twice has nothing to do
 * the second time.
 */
export async function drainOverflow(ports: DrainPorts): Promise<Drained> {
  const { parkedAt } = await ports.pressure.read();
  const drained = await move(ports);
  // The index may not show the latest parked deliveries yet: an empty result counts a minute later.
  const isSettled = parkedAt === null || toEpochMs(ports.now()) - toEpochMs(parkedAt) > SETTLED_MS;
  if (drained.moved === 0 && !drained.left && isSettled) {
    if (parkedAt !== null) await ports.overflow.clear();
    return drained;
  }
  await ports.pressure.arrangeDrain(inMs(ARRANGED_MS, ports.now));
  return { moved: drained.moved, left: true };
}

/**
 * Arranges that parked deliveries are queued.
 * @param pressure as it was when this piece of work began.
 * @returns `later` if the queue has no room even for that: the caller comes back in a minute.
 */
export async function arrangeDrain(
  { parkedAt, drainBy }: Pick<PressureState, 'parkedAt' | 'drainBy'>,
  { now, pressure, queue }: DrainPorts,
): Promise<'arranged' | 'later'> {
  if (parkedAt === null || (drainBy !== null && toEpochMs(drainBy) > toEpochMs(now()))) return 'arranged';
  await pressure.arrangeDrain(inMs(ARRANGED_MS, now));
  const work: QueuedOverflow = { v: 1, kind: 'overflow', receivedAt: now() };
  try {
    await queue.push([work], MINUTE_SECONDS);
    return 'arranged';
  } catch (error) {
    if (!(error instanceof QueueFullError)) throw error;
    // The next attempt, after a minute, can arrange it.
    await pressure.arrangeDrain(inMs(MINUTE_SECONDS * 1000 - 1, now));
    return 'later';
  }
}

/** Every hour: queues parked deliveries that nothing else has picked up. One query if there are none. */
export async function drainHourly(ports: DrainPorts): Promise<void> {
  const { left } = await drainOverflow(ports);
  const parkedAt = ports.now();
  if (left) await arrangeDrain({ parkedAt, drainBy: null }, ports);
}
