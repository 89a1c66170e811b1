/** The id that a connection to a program could have: what of its code may stand in an address. */
export function proposedId(program: string): string {
  return program
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
}
