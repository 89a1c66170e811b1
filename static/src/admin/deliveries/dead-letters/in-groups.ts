/** The server's limit per call: it reads each event while a person waits. */
const AT_ONCE = 50;

/** Splits items into groups that the server accepts. */
export function inGroups<T>(items: readonly T[], size = AT_ONCE): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
