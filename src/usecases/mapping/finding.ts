import type { Finding } from '../../contract/mapping';
import type { NamedId } from './ports';

/** What checks of a mapping have in common. */

export function has(list: readonly NamedId[], id: string): boolean {
  return list.some((each) => each.id === id);
}

/** `“A”, “B”` */
export function names(list: readonly NamedId[]): string {
  return list.map(({ name }) => `“${name}”`).join(', ');
}

/** An issue would be made without what stands at that place. */
export function leavesOut(place: string, sentence: string): Finding {
  return { severity: 'leaves-out', place, sentence };
}
