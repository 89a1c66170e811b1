/** Keeps the entries of a map, whose values never change. @returns a function that brings them back. */
export function keepMap<Key, Value>(map: Map<Key, Value>): () => void {
  const entries = [...map];
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}
