import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { MINUTE_SECONDS } from '../../domain/work/minute';
import type { Now, WorkQueue } from '../base/ports';
import { QueueFullError } from '../errors/queue-full-error';
import type { ColumnsCover } from './ports';

export interface ArrangeColumnsPorts {
  readonly now: Now;
  readonly columnsCover: Pick<ColumnsCover, 'extend'>;
  readonly queue: WorkQueue;
}

/** What changes later than this before a writing may not be in the storage's index yet: another one is arranged. */
const COVERED_MS = (MINUTE_SECONDS * 1000) / 2;

/** Queues a writing of the columns. @param delaySeconds by default at once. */
export async function queueColumns(
  { now, queue }: Pick<ArrangeColumnsPorts, 'now' | 'queue'>,
  delaySeconds?: number,
): Promise<void> {
  await queue.push([{ v: 1, kind: 'columns', receivedAt: now() }], delaySeconds);
}

/**
 * Arranges that changes of cases show in the columns a minute later, unless that is arranged already: one push and one
 * write for all the changes of half a minute.
 * @param columnsUntil as it was when the work that changed a case began; `null` while columns are off.
 */
export async function arrangeColumns(
  columnsUntil: Instant | null,
  ports: ArrangeColumnsPorts,
): Promise<void> {
  const nowMs = toEpochMs(ports.now());
  if (columnsUntil === null || toEpochMs(columnsUntil) > nowMs) return;
  try {
    await queueColumns(ports, MINUTE_SECONDS);
  } catch (error) {
    // Deliveries come first: the next change arranges it.
    if (error instanceof QueueFullError) return;
    throw error;
  }
  await ports.columnsCover.extend(toInstant(nowMs + COVERED_MS));
}
