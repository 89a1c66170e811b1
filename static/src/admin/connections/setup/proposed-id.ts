/** Proposes a connection id: the characters of the program's code that an address may contain. */
export function proposedId(program: string): string {
  return program
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
}
