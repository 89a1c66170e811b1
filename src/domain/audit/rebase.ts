import { dequal } from 'dequal/lite';
import { changedPlaces, type PlaceChange } from './changed-places';

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rebasedValue(base: unknown, current: unknown, wanted: unknown): unknown {
  if (dequal(base, current)) return wanted;
  if (!isPlain(base) || !isPlain(current) || !isPlain(wanted)) return current;
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(current)])];
  return Object.fromEntries(
    names
      .map((name) => [name, rebasedValue(base[name], current[name], wanted[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/**
 * What somebody wants, on top of what others changed meanwhile: each value that others changed is theirs, and each other
 * one is as wanted. A list counts as one value.
 * @param base what the person saw before entering anything.
 * @param current what is stored now.
 */
export function rebase<T extends object>(base: T, current: T, wanted: T): T {
  return rebasedValue(base, current, wanted) as T;
}

/** True if one of two paths is the other, or leads to it. */
function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/**
 * The changes of others, since a form was filled, that saving the form would undo. If both made the same change,
 * nothing is undone; what the form does not cover is not compared.
 * @param base the part of a document that the form showed.
 * @param current the same part as it is stored now.
 * @param wanted the same part according to the form.
 * @returns the changes of the others, from what the form showed; empty if saving undoes nothing.
 */
export function undonePlaces<T extends object>(base: T, current: T, wanted: T): readonly PlaceChange[] {
  const undone = changedPlaces(rebase(base, current, wanted), wanted);
  return changedPlaces(base, current).filter(({ place }) =>
    undone.some((each) => overlap(each.place, place)),
  );
}
