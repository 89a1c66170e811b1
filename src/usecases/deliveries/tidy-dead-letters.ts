import { deadLettersToDrop } from '../../domain/deliveries/dead-letters-to-drop';
import type { DroppedDeadLetter } from '../../domain/deliveries/delivery';
import { discardDeadLetter, type DeadLetterPorts } from './replay-dead-letters';

type TidyPorts = Pick<DeadLetterPorts, 'now' | 'log' | 'cases' | 'deadLetters'>;

/** More than may be kept of a connection, so that the excess is among them; the next hourly run handles the rest. */
const MAX_READ = 5000;

/**
 * Drops dead letters that are too old or, if their number is bounded, too many, and reports them. One query if there
 * are none.
 * @param isBounded see `deadLettersToDrop`.
 * @returns how many were dropped.
 */
export async function tidyDeadLetters(ports: TidyPorts, isBounded: boolean): Promise<number> {
  const { items } = await ports.deadLetters.oldest(MAX_READ);
  const now = ports.now();
  const dropped = deadLettersToDrop(items, now, isBounded).map(
    ({ deadLetter, because }): DroppedDeadLetter => ({
      ...deadLetter,
      droppedAt: now,
      because,
    }),
  );
  // Reported first: after a crash here it is reported twice rather than not at all.
  if (dropped.length > 0) await ports.deadLetters.reportDropped(dropped);
  for (const deadLetter of dropped) await discardDeadLetter(deadLetter, 'dropped', ports);
  if (dropped.length > 0) ports.log.warn('dead letters given up', { count: dropped.length });
  return dropped.length;
}
