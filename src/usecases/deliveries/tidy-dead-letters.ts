import { lettersToDrop } from '../../domain/deliveries/letters-to-drop';
import type { DroppedLetter } from '../../domain/deliveries/delivery';
import { letGo, type DeadLetterPorts } from './replay-dead-letters';

type TidyPorts = Pick<DeadLetterPorts, 'now' | 'log' | 'cases' | 'deadLetters'>;

/** Reads more than may be kept, so that what is too much is among it. */
const MAX_READ = 1500;

/**
 * Gives up dead letters that are too old or too many, and reports them. One query where there are none.
 * @returns how many were given up.
 */
export async function tidyDeadLetters(ports: TidyPorts): Promise<number> {
  const { items } = await ports.deadLetters.oldest(MAX_READ);
  const now = ports.now();
  const dropped = lettersToDrop(items, now).map(({ letter, because }): DroppedLetter => ({
    ...letter,
    droppedAt: now,
    because,
  }));
  // Reported first: should this end here, it is said twice rather than not at all.
  if (dropped.length > 0) await ports.deadLetters.reportDropped(dropped);
  for (const letter of dropped) await letGo(letter, 'dropped', ports);
  if (dropped.length > 0) ports.log.warn('dead letters given up', { count: dropped.length });
  return dropped.length;
}
