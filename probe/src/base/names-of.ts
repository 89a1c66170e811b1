/** The names of an object's members in alphabetical order; what they hold is nobody's business. */
export function namesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];
}
