import type { Finding } from '../../contract/mapping';
import type { NamedId } from './ports';

/** Shared by the checks of a mapping. */

export function has(list: readonly NamedId[], id: string): boolean {
  return list.some((each) => each.id === id);
}

/** `“A”, “B”` */
export function names(list: readonly NamedId[]): string {
  return list.map(({ name }) => `“${name}”`).join(', ');
}

/** An issue would be created without the value at that place. */
export function leavesOut(place: string, sentence: string): Finding {
  return { severity: 'leaves-out', place, sentence };
}
