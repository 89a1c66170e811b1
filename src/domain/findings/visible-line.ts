/** Replaces a title that a reader could not see. */
export const NO_VISIBLE_TITLE = '(no visible title)';

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Embeddings, overrides and isolates: they change the order in which a text is displayed. */
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/g;
const JOINER = /[\u200C\u200D]/g;

/**
 * The patterns with Unicode properties. As texts, because the engine looks the properties of a literal up whenever it
 * reads the file: the web trigger would pay for that at every cold start, and most titles need none of them.
 */
function createPatterns() {
  return {
    space: new RegExp(String.raw`[\p{Cc}\p{Z}\u2800]+`, 'gu'),
    /** Invisible characters: direction marks, tags, fillers, selectors except those of emoji. */
    hidden: new RegExp(
      String.raw`(?![\u200C\u200D\uFE0E\uFE0F])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]`,
      'gu',
    ),
    ignorable: new RegExp(String.raw`[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]`, 'gu'),
    /** An emoji selector without an emoji. */
    straySelector: new RegExp(String.raw`(?<!\p{Emoji})[\uFE0E\uFE0F]`, 'gu'),
    /** Joiners where emoji and scripts whose letters join need them. */
    neededJoiner: new RegExp(
      String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})` +
        String.raw`|(?<=(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])`,
      'gu',
    ),
    /** Letters, signs, everything except marks that need a base letter. */
    seen: new RegExp(String.raw`[^\s\p{M}\p{Cc}\p{Cf}\p{Cs}]`, 'u'),
  };
}

let patterns: ReturnType<typeof createPatterns> | undefined;

function withoutStrayJoiners(text: string, neededJoiner: RegExp): string {
  if (text.search(JOINER) === -1) return text;
  const needed = new Set([...text.matchAll(neededJoiner)].map(({ index }) => index));
  return text.replace(JOINER, (joiner: string, index: number) => (needed.has(index) ? joiner : ''));
}

/**
 * An external text on one line without invisible content: characters that reorder a line are spelled out as `[U+202E]`,
 * and invisible ones are removed. Empty if nothing is visible.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function visibleLine(text: string): string {
  if (PLAIN.test(text)) return text;
  patterns ??= createPatterns();
  const { space, hidden, ignorable, straySelector, neededJoiner, seen } = patterns;
  const line = text.toWellFormed().replace(space, ' ');
  if (!seen.test(line.replace(ignorable, ''))) return '';
  const spelled = line.replace(
    REORDERS,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
  const drawn = spelled.replace(hidden, '').replace(straySelector, '');
  return withoutStrayJoiners(drawn, neededJoiner).replace(/ {2,}/g, ' ').trim();
}

/** A title on one line; an invisible one is replaced by a note. */
export function visibleTitle(title: string): string {
  return title === '' ? '' : visibleLine(title) || NO_VISIBLE_TITLE;
}
