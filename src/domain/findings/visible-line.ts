/** Replaces a title that a reader could not see. */
export const NO_VISIBLE_TITLE = '(no visible title)';

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const SPACE = /[\p{Cc}\p{Z}\u2800]+/gu;

/** Embeddings, overrides and isolates: they change the order in which a text is displayed. */
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Invisible characters: direction marks, tags, fillers, selectors except those of emoji. */
const HIDDEN = /(?![\u200C\u200D\uFE0E\uFE0F])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** An emoji selector without an emoji. */
const STRAY_SELECTOR = /(?<!\p{Emoji})[\uFE0E\uFE0F]/gu;

/** Joiners outside emoji and scripts whose letters join, where they are not needed. */
const JOINER = /[\u200C\u200D]/g;
const NEEDED_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** Letters, signs, everything except marks that need a base letter. */
const SEEN = /[^\s\p{M}\p{Cc}\p{Cf}\p{Cs}]/u;

function withoutStrayJoiners(text: string): string {
  if (text.search(JOINER) === -1) return text;
  const needed = new Set([...text.matchAll(NEEDED_JOINER)].map(({ index }) => index));
  return text.replace(JOINER, (joiner: string, index: number) => (needed.has(index) ? joiner : ''));
}

/**
 * An external text on one line without invisible content: characters that reorder a line are spelled out as `[U+202E]`,
 * and invisible ones are removed. Empty if nothing is visible.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function visibleLine(text: string): string {
  if (PLAIN.test(text)) return text;
  const line = text.toWellFormed().replace(SPACE, ' ');
  if (!SEEN.test(line.replace(IGNORABLE, ''))) return '';
  const spelled = line.replace(
    REORDERS,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
  const drawn = spelled.replace(HIDDEN, '').replace(STRAY_SELECTOR, '');
  return withoutStrayJoiners(drawn).replace(/ {2,}/g, ' ').trim();
}

/** A title on one line; an invisible one is replaced by a note. */
export function visibleTitle(title: string): string {
  return title === '' ? '' : visibleLine(title) || NO_VISIBLE_TITLE;
}
