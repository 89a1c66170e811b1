import type { Problems } from './problems';

/** `filter[state]` is `/filter/state`. */
export function pointerOf(name: string): string {
  return `/${name.replace('[', '/').replace(']', '')}`;
}

/** A parameter given twice counts as it is given last. */
export function lastValue(query: URLSearchParams, name: string): string | undefined {
  return query.getAll(name).at(-1);
}

export interface ListRules {
  readonly maxItems: number;
  /** All values there are; anything goes when left out. */
  readonly oneOf?: readonly string[];
}

/** The items of a parameter that is a list with commas. */
export function readList(
  name: string,
  value: string,
  rules: ListRules,
  problems: Problems,
): readonly string[] {
  const pointer = pointerOf(name);
  const items = value === '' ? [] : value.split(',');
  if (items.length > rules.maxItems)
    problems.add(pointer, `had more items than the allowed ${rules.maxItems}.`);
  if (new Set(items).size < items.length) problems.add(pointer, 'contained duplicated array values.');
  const { oneOf } = rules;
  if (oneOf !== undefined)
    for (const [position, item] of items.entries())
      if (!oneOf.includes(item))
        problems.add(
          `${pointer}/${position}`,
          `value '${item}' did not match one of the following values: ${oneOf.join(', ')}.`,
        );
  return items;
}

/** An integer between two bounds; where it is none, `min`, and a problem. */
export function readInteger(
  pointer: string,
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
  problems: Problems,
): number {
  if (!/^-?\d+$/.test(value))
    problems.add(pointer, 'of type string did not match the following type: integer.');
  else if (Number(value) < min) problems.add(pointer, `did not have a minimum value of ${min}, inclusively.`);
  else if (Number(value) > max) problems.add(pointer, `did not have a maximum value of ${max}, inclusively.`);
  else return Number(value);
  return min;
}
