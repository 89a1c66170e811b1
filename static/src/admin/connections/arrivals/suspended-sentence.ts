import type { AtLeast } from '../../../../../src/contract/connections';
import { countText } from '../../../../../src/wording/figures';

/** A number as far as it was counted. */
export function atLeastText({ count, more }: AtLeast, one: string, many?: string): string {
  return `${more ? 'at least ' : ''}${countText(count, one, many)}`;
}

/** The deliveries that wait for a connection to be active. */
export function suspendedSentence(suspended: AtLeast): string {
  const text = atLeastText(suspended, 'delivery', 'deliveries');
  const waits =
    suspended.count === 1 && !suspended.more
      ? 'has already arrived and is waiting'
      : 'have already arrived and are waiting';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${waits} for the connection to be on.`;
}
