import { containerMarkers, MAX_CONTAINERS } from './container-markers';

/**
 * The parser is quadratic (or overflows the stack) on deep containers, on many inline delimiters in one
 * paragraph and on long runs of punctuation in an address. Where the source would cost too much, the
 * characters at fault are swapped for control characters that no guarded source can contain (they are not
 * XML, so they are gone by then) and that mean nothing to the parser; `unguard` swaps them back in its
 * output. No text changes, only its meaning as markup.
 */
const DELIMITERS = '*_~[]<&\\';
const FIRST_PLACEHOLDER = 1;
const SEPARATOR = '\u000E';
const PLACED = /[\u0001-\u0008\u000E]/g;

/**
 * Delimiters times length, summed over the inline runs of one source: what resolving them may cost at most.
 */
const INLINE_BUDGET = 4_000_000;

/**
 * A delimiter, unless it stands alone between spaces (a list marker, a rule) or is a `~~~` fence. An
 * escaped backtick counts: it makes a run look shorter as the start of code than as its end, so that each
 * start searches in vain.
 */
const DELIMITER = /(?<!\S)([*_~])\1*(?!\S)|~{3,}|([*_~[\]<&]|\\(?=`))/g;

/** Lines that end any paragraph before them, wherever they stand: blank, bullet, heading, fence. */
const BREAKS_PARAGRAPH = /^(?: {0,3}>)*[ \t]*$|^ {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t]|```[^`]*$|~~~)/;

/**
 * At each of these in an address the parser looks ahead over all that follow, to leave the last ones out.
 * The delimiter row of a table has them too, but is none.
 */
const TRAILING = /[!"'),.:;?]/g;
const MAX_LOOK_AHEAD = 32;
const LONG_WORD = /\S{33,}/g;
const DELIMITER_ROW = /^[-:|]+$/;

/** A footnote mark would read as a link to the first word of its note. */
const FOOTNOTE = /(?<!\\)\[\^[^[\]\s]+\]/g;

/** Makes any source cheap to parse. The source is XML text with `\n` line ends. */
export function guardMarkdown(source: string): string {
  const lines = source
    .replace(FOOTNOTE, defuse)
    .replace(LONG_WORD, limitLookAhead)
    .split('\n')
    .map(limitContainers);
  let budget = INLINE_BUDGET;
  return inlineRuns(lines)
    .map((run) => {
      const cost = countDelimiters(run) * run.length;
      if (cost > budget) return defuse(run);
      budget -= cost;
      return run;
    })
    .join('\n');
}

/** Gives back what `guardMarkdown` took. */
export function unguard(value: string): string {
  return value.replace(PLACED, (placed) =>
    placed === SEPARATOR ? '' : DELIMITERS.charAt(placed.charCodeAt(0) - FIRST_PLACEHOLDER),
  );
}

function limitLookAhead(word: string): string {
  if (DELIMITER_ROW.test(word)) return word;
  let count = 0;
  return word.replace(TRAILING, (mark) => {
    count += 1;
    return count % MAX_LOOK_AHEAD === 0 ? `${mark}${SEPARATOR}` : mark;
  });
}

/** What follows the last marker that counts is text. */
function limitContainers(line: string): string {
  const end = containerMarkers(line)[MAX_CONTAINERS - 1];
  if (end === undefined) return line;
  return `${line.slice(0, end)}${line.slice(end).replace(/^[ \t]*/, `$&${SEPARATOR}`)}`;
}

/** Stretches of lines within which delimiters can meet. */
function inlineRuns(lines: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last === undefined || BREAKS_PARAGRAPH.test(line)) runs.push([line]);
    else last.push(line);
  }
  return runs.map((run) => run.join('\n'));
}

function countDelimiters(run: string): number {
  let count = 0;
  for (const match of run.matchAll(DELIMITER)) if (match[2] !== undefined) count += 1;
  return count;
}

function defuse(run: string): string {
  return run.replace(DELIMITER, (match: string, _inert: unknown, delimiter: string | undefined) =>
    delimiter === undefined ? match : String.fromCharCode(FIRST_PLACEHOLDER + DELIMITERS.indexOf(delimiter)),
  );
}
