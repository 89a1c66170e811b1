import type { AtLeast } from '../../../../../src/contract/connections';
import { countText } from '../../../../../src/wording/figures';

/** A number as far as it was counted. */
export function atLeastText({ count, more }: AtLeast, one: string, many?: string): string {
  return `${more ? 'at least ' : ''}${countText(count, one, many)}`;
}

/** The deliveries that arrived before a connection was on, and when they are processed. */
export function suspendedSentence(suspended: AtLeast, isOn: boolean): string {
  const text = atLeastText(suspended, 'delivery', 'deliveries');
  const isOne = suspended.count === 1;
  const arrived = isOne ? 'has already arrived and is' : 'have already arrived and are';
  const then = isOn ? 'being processed now' : 'processed once the connection is on';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${arrived} ${then}.`;
}
