import { isDeepStrictEqual } from 'node:util';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Differences of two JSON values, one line for each place. */
export function differences(expected: unknown, found: unknown, place = ''): readonly string[] {
  if (isDeepStrictEqual(expected, found)) return [];
  if (!isObject(expected) || !isObject(found))
    return [`${place} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].flatMap((name) =>
    differences(expected[name], found[name], place === '' ? name : `${place}.${name}`),
  );
}
