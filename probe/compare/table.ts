import type { Json } from '../src/base/json';
import type { Row, Verdict } from './compare';

const WIDTH = 58;

/** An answer in one line, without the marks of JSON that a reader does not need. */
export function answerText(answer: Json | undefined): string {
  if (answer === undefined) return 'no answer';
  if (typeof answer === 'string') return answer === '' ? '""' : answer;
  if (typeof answer !== 'object' || answer === null) return String(answer);
  if (isList(answer)) return `[${answer.map(answerText).join(', ')}]`;
  return Object.entries(answer)
    .map(([name, part]) => `${name}: ${isGroup(part) ? `(${answerText(part)})` : answerText(part)}`)
    .join(', ');
}

function isList(answer: Json): answer is readonly Json[] {
  return Array.isArray(answer);
}

function isGroup(answer: Json): boolean {
  return typeof answer === 'object' && answer !== null && !isList(answer);
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}

function liveText({ known }: Row): string {
  return known === undefined ? '' : answerText(known.answer);
}

/** All rows in columns, long answers cut. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'question', 'here', 'live'],
    ...rows.map((row) => [row.verdict, row.question.asks, answerText(row.here), liveText(row)].map(cut)),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One row with the full answers of both sides, and their sources. */
function detail(row: Row): string {
  const { question, here, known } = row;
  const lines = [`${question.id}: ${question.asks}`, `  here  ${answerText(here)}`];
  if (known === undefined) return lines.join('\n');
  const { answer, source, grade, date } = known;
  return [...lines, `  live  ${answerText(answer)} (${source}; ${grade}, ${date})`].join('\n');
}

const count = (rows: readonly Row[], verdict: Verdict): number =>
  rows.filter((row) => row.verdict === verdict).length;

/** The number of rows of each verdict, in one line. */
export function totalsOf(rows: readonly Row[]): string {
  return [
    `${rows.length} questions`,
    `${count(rows, 'same')} as on a live site`,
    `${count(rows, 'different')} different`,
    `${count(rows, 'unknown')} unknown`,
    `${count(rows, 'figure')} figures that are held against nothing`,
  ].join(', ');
}

/** The rows of a verdict in full. */
export function detailsOf(rows: readonly Row[], verdict: Verdict): string {
  return rows
    .filter((row) => row.verdict === verdict)
    .map(detail)
    .join('\n');
}
