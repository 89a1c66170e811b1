import { randomUUID } from 'node:crypto';
import type { Kept } from '../../base/keep-all';
import { keepSet } from '../../base/keep-set';
import type { HostClock } from '../../base/clock';
import type { Faults } from '../../base/faults';
import { InvocationFailedError, type InvocationFailure } from '../base/invocation';
import { afterAttempt, RETENTION_MS } from './after-attempt';
import { createPushLimits } from './push-limits';
import type { QueuedEvent } from './queued-event';
import { createSlots } from './slots';

/** Forge's async events: at least once, in no order, retried on request and after failures, kept for 24 hours. */
export interface EventQueue extends Kept {
  /** Takes a push of the app. @returns the number of events. @throws QueueError for one beyond the limits. */
  publish(push: unknown): number;
  /** Runs what is due, and what that makes due, until nothing is. */
  settle(): Promise<void>;
  /** How many runs there have been since this was last asked. */
  takeRan(): number;
  waiting(): readonly QueuedEvent[];
  /** Events that were kept for as long as the platform keeps them. */
  dropped(): readonly QueuedEvent[];
  reset(): void;
}

export interface EventQueueOptions {
  readonly clock: HostClock;
  readonly faults: Faults;
  /** Runs the consumer of a queue. @throws where the function fails. */
  readonly consume: (event: QueuedEvent) => Promise<unknown>;
  readonly hasConsumer: (queueName: string) => boolean;
  /** Called when there is work: at once, or at that time of the host. */
  readonly wake: (atMs: number) => void;
}

interface Push {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly {
    readonly body: unknown;
    readonly delayInSeconds?: number;
    readonly concurrency?: { readonly key: string; readonly limit: number };
  }[];
}

/** As many functions run side by side; the platform's own number is far higher. */
const PARALLEL = 8;

/**
 * What an event waits for. A copy waits for no one: the platform delivers again what it has lost sight of, and that
 * may still be running.
 */
function concurrencyOf({ concurrency, isCopy }: QueuedEvent): QueuedEvent['concurrency'] {
  return isCopy ? undefined : concurrency;
}

function failureOf(error: unknown): InvocationFailure {
  return error instanceof InvocationFailedError ? error.failure : 'unknown';
}

export function createEventQueue({
  clock,
  faults,
  consume,
  hasConsumer,
  wake,
}: EventQueueOptions): EventQueue {
  const waiting = new Set<QueuedEvent>();
  let dropped: QueuedEvent[] = [];
  let started = 0;
  const slots = createSlots(PARALLEL);
  const limits = createPushLimits(() => clock.nowMs());
  const enqueue = (event: QueuedEvent): void => {
    waiting.add(event);
    wake(event.availableAtMs);
  };
  const run = async (event: QueuedEvent): Promise<void> => {
    const result = await consume(event).then(
      (value) => ({ ok: true, value }) as const,
      (error: unknown) => ({ ok: false, failure: failureOf(error) }) as const,
    );
    const next = afterAttempt(event, result, clock.nowMs());
    if (next.type === 'retry') enqueue(next.event);
    if (next.type === 'drop') dropped.push(event);
  };
  const takeDue = (): QueuedEvent | undefined => {
    const nowMs = clock.nowMs();
    for (const event of waiting) {
      if (event.availableAtMs > nowMs || !slots.isFree(concurrencyOf(event))) continue;
      waiting.delete(event);
      return event;
    }
    return undefined;
  };
  const running = new Set<Promise<void>>();
  const startDue = (): void => {
    for (let event = takeDue(); event !== undefined; event = takeDue()) {
      const release = slots.take(concurrencyOf(event));
      const done = run(event).finally(() => {
        release();
        running.delete(done);
      });
      running.add(done);
      started += 1;
    }
  };
  const refuseWhileRunning = (): void => {
    if (running.size > 0) throw new Error('Events are running: settle the queue first.');
  };
  let settling: Promise<void> | null = null;
  const finishRunning = async (): Promise<void> => {
    while (running.size > 0) {
      await Promise.race(running);
      startDue();
    }
    settling = null;
  };
  return {
    publish(push) {
      const { queueName, jobId, payload } = push as Push;
      if (!hasConsumer(queueName))
        throw new Error(`The manifest has no consumer for the queue "${queueName}".`);
      limits.admit(payload);
      for (const { body, delayInSeconds = 0, concurrency } of payload) {
        const nowMs = clock.nowMs();
        const copies = faults.takeDuplicate('queue', queueName) ? 2 : 1;
        const event = {
          queueName,
          jobId,
          body,
          concurrency,
          firstAtMs: nowMs,
          expiresAtMs: nowMs + RETENTION_MS,
          availableAtMs: nowMs + delayInSeconds * 1000,
          retry: null,
        };
        for (let copy = 0; copy < copies; copy += 1)
          enqueue({ ...event, eventId: randomUUID(), isCopy: copy > 0 });
      }
      return payload.length;
    },
    settle() {
      startDue();
      // All callers wait for one loop: with a loop each, a burst of deliveries takes quadratic time.
      if (running.size > 0) settling ??= finishRunning();
      return settling ?? Promise.resolve();
    },
    takeRan() {
      const ran = started;
      started = 0;
      return ran;
    },
    waiting: () => [...waiting],
    dropped: () => dropped,
    keep() {
      refuseWhileRunning();
      const restoreWaiting = keepSet(waiting);
      const keptDropped = [...dropped];
      return () => {
        // It would write into the site that was brought back.
        refuseWhileRunning();
        restoreWaiting();
        for (const { availableAtMs } of waiting) wake(availableAtMs);
        dropped = [...keptDropped];
        limits.reset();
        started = 0;
      };
    },
    reset() {
      waiting.clear();
      limits.reset();
      started = 0;
      dropped = [];
    },
  };
}
