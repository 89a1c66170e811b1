import { dequal } from 'dequal/lite';

/** One value of a document that is not what it was. Values are JSON; `null` where there was or is none. */
export interface PlaceChange {
  /** Names on the way to it, e.g. `notices.label`. */
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Longer values are cut: the log says what changed, it does not keep documents. */
const MAX_VALUE = 300;

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

function changesAt(place: string, before: unknown, after: unknown): readonly PlaceChange[] {
  if (dequal(before, after)) return [];
  if (!isPlain(before) || !isPlain(after)) return [{ place, from: textOf(before), to: textOf(after) }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) =>
    changesAt(place === '' ? name : `${place}.${name}`, before[name], after[name]),
  );
}

/**
 * What differs between two JSON documents, place by place; a list is one value.
 * @param before `null` where there was no document.
 * @returns in the order of their places; values longer than 300 characters are cut.
 */
export function changedPlaces(before: object | null, after: object | null): readonly PlaceChange[] {
  return changesAt('', before ?? {}, after ?? {});
}
