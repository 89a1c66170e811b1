import { fc } from './properties';

/** The surrogates, which are half a character each. */
const SURROGATES = { from: 0xd800, count: 0x800 } as const;
const MAX_CODE_POINT = 0x10ffff;

/**
 * Any character of Unicode, as the `unit` of `fc.string`. fast-check's own `binary` is the same, but writes down each of
 * the million characters first, which takes seconds.
 */
export const anyCharacter = fc
  .nat(MAX_CODE_POINT - SURROGATES.count)
  .map((number) => String.fromCodePoint(number < SURROGATES.from ? number : number + SURROGATES.count));
