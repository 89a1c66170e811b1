import { vrtTable, type VrtTableEntry } from './vrt-table';

/** Ids have a category, a subcategory and a variant. */
const DEEPEST = 3;

export interface VrtStep {
  readonly id: string;
  readonly name: string;
}

/** What the taxonomy contains about an id. */
export interface FoundVrtEntry {
  /** From the category down to the longest known part of the id; empty if nothing is known. */
  readonly path: readonly VrtStep[];
  /** The unknown end of the id; `null` if all of it is known. */
  readonly rest: string | null;
  /** The deprecated part of the id, which another entry replaces. */
  readonly mappedFrom: string | null;
  readonly priority: number | null;
  readonly cwe: readonly number[];
  readonly cvss: { readonly vector: string; readonly score: number } | null;
}

function valueOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function pathTo(parts: readonly string[]): readonly (VrtStep & VrtTableEntry)[] {
  return parts.flatMap((_part, index) => {
    const id = parts.slice(0, index + 1).join('.');
    const entry = valueOf(vrtTable.entries, id);
    return entry === undefined ? [] : [{ id, ...entry }];
  });
}

function foundAt(parts: readonly string[], rest: string): FoundVrtEntry {
  const path = pathTo(parts);
  const rated = path.findLast(({ cvss }) => cvss !== undefined);
  return {
    path: path.map(({ id, name }) => ({ id, name })),
    rest: rest === '' ? null : rest,
    mappedFrom: null,
    // Only the whole id has a priority: an unknown variant may have another one.
    priority: (rest === '' ? path.at(-1)?.priority : undefined) ?? null,
    cwe: path.findLast(({ cwe }) => cwe !== undefined)?.cwe ?? [],
    cvss:
      rated?.cvss === undefined || rated.score === undefined
        ? null
        : { vector: rated.cvss, score: rated.score },
  };
}

/** Looks up the longest known prefix of an id; follows the replacement of a deprecated entry. */
export function findVrtEntry(id: string | null): FoundVrtEntry | null {
  if (id === null || id === '') return null;
  const parts = id.split('.');
  for (let length = Math.min(parts.length, DEEPEST); length > 0; length -= 1) {
    const known = parts.slice(0, length);
    const prefix = known.join('.');
    const rest = parts.slice(length).join('.');
    if (Object.hasOwn(vrtTable.entries, prefix)) return foundAt(known, rest);
    const replacement = valueOf(vrtTable.deprecated, prefix);
    const found =
      replacement === undefined ? null : findVrtEntry(rest === '' ? replacement : `${replacement}.${rest}`);
    if (found !== null) return { ...found, mappedFrom: prefix };
  }
  return foundAt([], id);
}
