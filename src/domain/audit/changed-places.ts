import { dequal } from 'dequal/lite';

/** One changed value of a JSON document; `null` where the value was added or removed. */
export interface PlaceChange {
  /** Path of the value, e.g. `notices.label`. */
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Longer values are cut: the log shows changes and is no archive of documents. */
const MAX_VALUE = 300;

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list is cut between its items: half an account id could neither be read nor be found to erase it. */
function cutList(items: readonly unknown[]): string {
  const texts = items.map((item) => JSON.stringify(item));
  while (texts.length > 1 && texts.join(',').length + 1 > MAX_VALUE) texts.pop();
  return `[${texts.join(',')}`.slice(0, MAX_VALUE);
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  if (text.length > MAX_VALUE && Array.isArray(value)) return `${cutList(value)}…`;
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
 * Lists the differences between two JSON documents by path; a list counts as one value.
 * @param before `null` for a new document.
 * @returns changes sorted by path; values longer than 300 characters are cut.
 */
export function changedPlaces(before: object | null, after: object | null): readonly PlaceChange[] {
  return changesAt('', before ?? {}, after ?? {});
}

/** True if two lists name the same changes. */
export function sameChanges(a: readonly PlaceChange[], b: readonly PlaceChange[]): boolean {
  return dequal(a, b);
}
