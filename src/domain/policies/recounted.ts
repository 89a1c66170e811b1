/**
 * True if something may be applied as its preview showed it: what changes now are as many cases as were counted then. Where
 * not all were counted, no fewer were expected than were found.
 */
export function isAsCounted(
  expected: number,
  { counted, more }: { readonly counted: number; readonly more: boolean },
): boolean {
  return more ? expected >= counted : expected === counted;
}
