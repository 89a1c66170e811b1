import { valueText } from './value-text';

/**
 * A logged value in words, with names in place of ids: of a text, or of each text in a list.
 * @param names by id; an id without a name stays as it is.
 */
export function namedValueText(value: string | null, names: Readonly<Record<string, string>>): string {
  const id = value?.match(/^"([^"\\]*)"$/)?.[1];
  if (id !== undefined) return names[id] ?? id;
  if (value?.startsWith('["') !== true) return valueText(value);
  return valueText(value.replace(/"([^"\\]*)"/g, (_, each: string) => `"${names[each] ?? each}"`));
}
