/** Lines that always end the paragraph before them: blank, bullet, the first of a list, heading, fence. */
const BREAKS_PARAGRAPH = /^(?: {0,3}>)*[ \t]*$|^ {0,3}(?:(?:[-+*]|1[.)])[ \t]+\S|#{1,6}[ \t]|```[^`]*$|~~~)/;

/** The ones among them that are whole blocks: the next line begins another block. */
const ENDS_ITSELF = /^(?: {0,3}>)*[ \t]*$|^ {0,3}(?:#{1,6}[ \t]|```[^`]*$|~~~)/;

const ITEM = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))(?:[ \t]|$)/;
const NUMBERED_ITEM = /^( {0,3})\d{1,9}[.)][ \t]+\S/;

/** An item that begins with a paragraph, and a line that can only continue it. */
const ITEM_OF_TEXT = /^ {0,3}(?:[-+*]|\d{1,9}[.)]) {1,4}[^\s=\-_*<>#`~+|:]/;
const LINE_OF_TEXT = /^[ \t]*[^\s=\-_*<>#`~+|:]/;

/** HTML that does not end at a blank line: the content after its end on the next line is unpredictable. */
const LONG_HTML = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*<(?:[!?]|script|pre|style|textarea)/i;

/** A fence in an item. Until a line at the left margin ends it, what looks like an item may be code. */
const FENCE_IN_ITEM = /^(?=[ \t]|[-+*]|\d)[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+[ \t>]*)*(?:```|~~~)/;
const AT_MARGIN = /^[^\s>]/;

/** The header of a table at the left margin: no other block could begin like this. */
const HEADER_ROW = /^[^\s>#<=~`\-_*+]/;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const ENDS_TABLE = /^(?: {0,3}(?:[><]|([-_*])[ \t]*(?:\1[ \t]*){2,}$)|[ \t]{4}| *\t)/;

/** Indented code, or a line that looks like it; the blank lines after it change nothing. */
const INDENTED = /^(?: {4}| {0,3}\t)[ \t]*\S/;
const BLANK = /^[ \t]*$/;
const LATER_ITEM = /^ {0,3}(?!1[.)])\d{1,9}[.)]/;

type Kind = 'text' | 'item' | 'item-of-text' | 'table';

interface Run {
  readonly lines: string[];
  kind: Kind;
}

function columns(row: string): number {
  const cells = row.trim().replace(/^\|/, '');
  const marks = [...cells.matchAll(/\\[\\|]|\|/g)].filter(([mark]) => mark === '|').length;
  return cells.endsWith('|') && !cells.endsWith('\\|') ? marks : marks + 1;
}

function beginsTable(header: string, next: string | undefined): boolean {
  if (next === undefined || !next.includes('|') || !DELIMITER_ROW.test(next)) return false;
  return HEADER_ROW.test(header) && !ITEM.test(header) && columns(header) === columns(next);
}

function kindOf(line: string, next: string | undefined, isTrusted: boolean): Kind {
  if (!isTrusted) return 'text';
  if (ITEM.test(line)) return ITEM_OF_TEXT.test(line) ? 'item-of-text' : 'item';
  return beginsTable(line, next) ? 'table' : 'text';
}

/** True for a numbered item beside or outside the run's one: inside it, only number one begins a list. */
function isNextItem(line: string, { kind, lines }: Run): boolean {
  if (kind !== 'item' && kind !== 'item-of-text') return false;
  const indent = NUMBERED_ITEM.exec(line)?.[1]?.length;
  const marker = ITEM.exec(lines[0] ?? '')?.[1]?.length ?? 0;
  return indent !== undefined && indent <= marker;
}

/** The kind of a run after another line. */
function kindWith(line: string, kind: Kind): Kind {
  return kind === 'item-of-text' && LINE_OF_TEXT.test(line) ? kind : 'text';
}

function beginsRun(line: string, last: Run | undefined): boolean {
  if (last === undefined || last.kind === 'table' || BREAKS_PARAGRAPH.test(line)) return true;
  return ENDS_ITSELF.test(last.lines.at(-1) ?? '') || isNextItem(line, last);
}

/** Decides, line by line, whether a line is what it looks like. */
function createTrust(): (line: string) => boolean {
  let isInLongHtml = false;
  let isInFence = false;
  return (line) => {
    isInLongHtml ||= LONG_HTML.test(line);
    isInFence = FENCE_IN_ITEM.test(line) || (isInFence && !AT_MARGIN.test(line));
    return !isInLongHtml && !isInFence;
  };
}

/**
 * Decides, line by line, whether a line follows indented code: the parser then reads an item as text, unless its number
 * is one.
 */
function createAfterCode(): (line: string) => boolean {
  let isAfterCode = false;
  return (line) => {
    const wasAfterCode = isAfterCode;
    if (!BLANK.test(line)) isAfterCode = INDENTED.test(line);
    return wasAfterCode;
  };
}

function isRow(line: string, last: Run | undefined): boolean {
  if (last?.kind !== 'table') return false;
  return !BREAKS_PARAGRAPH.test(line) && !ENDS_TABLE.test(line) && !ITEM.test(line);
}

/**
 * Groups of lines within which delimiters can match; joined by line ends they are the source. A group may be longer
 * than the paragraph, item or row that the parser sees, never shorter.
 */
export function inlineRuns(lines: readonly string[]): readonly string[] {
  const runs: Run[] = [];
  const isTrusted = createTrust();
  const isAfterCode = createAfterCode();
  lines.forEach((line, index) => {
    const last = runs.at(-1);
    const isText =
      isAfterCode(line) && LATER_ITEM.test(line) && !(last !== undefined && isNextItem(line, last));
    const trusted = isTrusted(line) && !isText;
    if (last === undefined || beginsRun(line, last)) {
      const kind = trusted && isRow(line, last) ? 'table' : kindOf(line, lines[index + 1], trusted);
      runs.push({ lines: [line], kind });
    } else {
      last.lines.push(line);
      last.kind = trusted ? kindWith(line, last.kind) : 'text';
    }
  });
  return runs.map((run) => run.lines.join('\n'));
}
