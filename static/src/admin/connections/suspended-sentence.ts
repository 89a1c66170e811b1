import type { AtLeast } from '../../../../src/contract/connections';
import { countText } from '../../../../src/wording/figures';

/** How many of something there are, as far as they were counted. */
export function atLeastText({ count, more }: AtLeast, one: string, many?: string): string {
  return `${more ? 'at least ' : ''}${countText(count, one, many)}`;
}

/** What waits for a connection that is not on. */
export function suspendedSentence(suspended: AtLeast): string {
  const text = atLeastText(suspended, 'delivery', 'deliveries');
  const waits =
    suspended.count === 1 && !suspended.more
      ? 'has already arrived and is waiting'
      : 'have already arrived and are waiting';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${waits} for the connection to be on.`;
}
