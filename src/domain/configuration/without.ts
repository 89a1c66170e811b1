/** A copy of a document without one of its values. */
export function without<T extends object, K extends keyof T & string>(document: T, name: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(document).filter(([each]) => each !== name)) as Omit<T, K>;
}
