/** What a title is replaced by that a reader could not see. */
export const NO_VISIBLE_TITLE = '(no visible title)';

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const SPACE = /[\p{Cc}\p{Z}\u2800]+/gu;

/** Embeddings, overrides and isolates: they let a text be read in another order than it is written in. */
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/g;

/** What no font draws: marks of direction, tags, fillers, selectors but those of emoji. */
const HIDDEN = /(?![\u200C\u200D\uFE0E\uFE0F])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** How an emoji is to look, where there is none. */
const STRAY_SELECTOR = /(?<!\p{Emoji})[\uFE0E\uFE0F]/gu;

/** Joiners that writing does not need: they are outside of emoji, and of scripts whose letters join. */
const JOINER = /[\u200C\u200D]/g;
const NEEDED_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** Letters, signs, anything but marks that need a letter to stand on. */
const SEEN = /[^\s\p{M}\p{Cc}\p{Cf}\p{Cs}]/u;

function withoutStrayJoiners(text: string): string {
  if (text.search(JOINER) === -1) return text;
  const needed = new Set([...text.matchAll(NEEDED_JOINER)].map(({ index }) => index));
  return text.replace(JOINER, (joiner: string, index: number) => (needed.has(index) ? joiner : ''));
}

/**
 * A text from outside on one line, with nothing in it that a reader cannot see: what reorders a line is spelled out as
 * `[U+202E]`, what is never drawn is dropped. Empty where nothing is to be seen.
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

/** A title on one line; one that is there but cannot be seen says so. */
export function visibleTitle(title: string): string {
  return title === '' ? '' : visibleLine(title) || NO_VISIBLE_TITLE;
}
