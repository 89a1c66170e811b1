/** The server takes so many at once, because each is read automatically while a person waits. */
const AT_ONCE = 50;

/** The items in groups that the server takes. */
export function inGroups<T>(items: readonly T[], size = AT_ONCE): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
