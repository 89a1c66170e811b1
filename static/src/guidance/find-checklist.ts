import type { Checklist } from './base/checklist';
import { cweFamilies, findFamily, type FamilyId } from './cwe-families';
import type { FoundVrtEntry } from './find-vrt-entry';
import { categoryFamilies, familyOverrides } from './vrt-families';

function longestOf(
  families: Readonly<Record<string, FamilyId>>,
  path: FoundVrtEntry['path'],
): Checklist | undefined {
  const family = path.map(({ id }) => families[id]).findLast((each) => each !== undefined);
  return family === undefined ? undefined : cweFamilies[family];
}

/**
 * What to do about a kind of bug: by its entry if that is the most specific, else by its weakness, its category, or in
 * general.
 */
export function findChecklist(entry: FoundVrtEntry | null): Checklist {
  const path = entry?.path ?? [];
  return (
    longestOf(familyOverrides, path) ??
    findFamily(entry?.cwe ?? []) ??
    longestOf(categoryFamilies, path) ??
    cweFamilies.general
  );
}
