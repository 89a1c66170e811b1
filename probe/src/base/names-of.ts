/** The names of an object's members in alphabetical order, without their values, which may be personal. */
export function namesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];
}
