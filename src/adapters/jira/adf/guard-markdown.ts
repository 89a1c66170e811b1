import { containerMarkers, MAX_CONTAINERS } from './container-markers';
import { inlineRuns } from './inline-runs';

/**
 * The parser is quadratic (or overflows the stack) on deep containers, on many inline delimiters in one paragraph and
 * on long runs of punctuation in an address. If the source would cost too much, these characters are replaced by
 * control characters that no guarded source can contain (they are not XML, so they are already removed) and that mean
 * nothing to the parser; `unguard` restores them in its output. No text changes, only its meaning as markup. In the
 * same way, headings and line breaks as people type them are converted to what the parser expects.
 */
const DELIMITERS = '*_~[]<&\\';
const FIRST_PLACEHOLDER = 1;
const SEPARATOR = '\u000E';
/** Includes the adjacent space. */
const SPACED_SEPARATOR = '\u000F';
const PLACED = /[\u0001-\u0008\u000E]| ?\u000F ?/g;

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

/**
 * A heading without a space, as many people type it: hash marks, then a word, on a line of its own. Colors, numbers,
 * selectors, tags and preprocessor directives do not match.
 */
const TIGHT_HEADING =
  /^( {0,3})(#{1,6})(?=(?:\*\*|__)?\p{L})(?!(?:[\da-f]{3}|[\da-f]{6}|(?:include|define|undef|ifn?def|if|else|elif|endif|pragma|error|line)\b.*)$)(?!.*(?:[{};]|\s#\S))(.*)$/iu;
/** The same marks at its end close it. */
const CLOSING = /(?<=[^\s#])(#{2,6})[ \t]*$/;

/** A break at the beginning of a line would turn all following lines into a block of HTML. */
const LEADING_BREAK = /^[ \t]*(?=<br[ \t]*\/?>)/i;

/** Makes any source cheap to parse. The source is XML text with `\n` line ends. */
export function guardMarkdown(source: string): string {
  const lines = source
    .replace(FOOTNOTE, defuse)
    .replace(LONG_WORD, limitLookAhead)
    .split('\n')
    .map((line) => limitContainers(loosenHeading(line).replace(LEADING_BREAK, `$&${SEPARATOR}`)));
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

/** True if `guardMarkdown` has put anything into this source that `unguard` takes out again. */
export function isGuarded(guarded: string): boolean {
  return guarded.search(PLACED) !== -1;
}

/** Gives back what `guardMarkdown` took. */
export function unguard(value: string): string {
  return value.replace(PLACED, (placed) =>
    placed === SEPARATOR || placed.includes(SPACED_SEPARATOR)
      ? ''
      : DELIMITERS.charAt(placed.charCodeAt(0) - FIRST_PLACEHOLDER),
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

/** Adds the missing spaces of a heading, so that the parser recognizes it where it is one; code does not change. */
function loosenHeading(line: string): string {
  const [, indent = '', marks = '', title = ''] = TIGHT_HEADING.exec(line) ?? [];
  if (marks === '') return line;
  const closed = title.replace(CLOSING, (found, closing: string) =>
    closing === marks ? `${SPACED_SEPARATOR} ${found}` : found,
  );
  return `${indent}${marks} ${SPACED_SEPARATOR}${closed}`;
}

/** What follows the last marker that counts is text. */
function limitContainers(line: string): string {
  const end = containerMarkers(line)[MAX_CONTAINERS - 1];
  if (end === undefined) return line;
  return `${line.slice(0, end)}${line.slice(end).replace(/^[ \t]*/, `$&${SEPARATOR}`)}`;
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
