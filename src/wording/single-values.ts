import type { PlaceChange } from '../domain/audit/changed-places';

/** The members of an object in the log; `null` for another value, an empty object, and one that was cut. */
function membersOf(text: string | null): readonly (readonly [string, string])[] | null {
  if (text?.startsWith('{"') !== true) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, JSON.stringify(member)]);
}

function spread({ place, from, to }: PlaceChange): readonly PlaceChange[] {
  const members = from !== null && to !== null ? null : membersOf(from ?? to);
  if (members === null) return [{ place, from, to }];
  return members.flatMap(([name, text]) =>
    spread({ place: `${place}.${name}`, from: from === null ? null : text, to: to === null ? null : text }),
  );
}

/**
 * Names the values inside of an object that was added or removed as a whole, each by its own place: the log stores such
 * an object as one value, and a person could only read it as JSON.
 * @param changes as `changedPlaces` gives them; a value that was cut stays as it is.
 */
export function singleValues(changes: readonly PlaceChange[]): readonly PlaceChange[] {
  return changes.flatMap(spread);
}
