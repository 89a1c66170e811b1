/**
 * A list of names with each known name as its last, as suggestions: a browser replaces the whole text by the one chosen.
 * @param list names separated by commas, the last one perhaps unfinished.
 */
export function nextNames(list: string, known: readonly string[]): readonly string[] {
  const before = list
    .split(',')
    .slice(0, -1)
    .map((name) => name.trim());
  return known.filter((name) => !before.includes(name)).map((name) => [...before, name].join(', '));
}
