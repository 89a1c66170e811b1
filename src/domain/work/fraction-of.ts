/**
 * A number from 0 to below 1, derived from the text. FNV-1a. @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
