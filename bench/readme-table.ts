import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ratioRows, type PartResult } from './result';

const ROOT = resolve(__dirname, '..');
const README = join(ROOT, 'README.md');
const BEGIN = '<!-- written by `npm run bench -- --readme` -->';
const END = '<!-- until here -->';

function markdownTable(results: readonly PartResult[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = ratioRows(results.flatMap(({ ratios }) => ratios));
  return [
    line(['what was measured', 'median', 'least', 'most', 'aim', '']),
    line([':--', '--:', '--:', '--:', '--:', ':--']),
    ...rows.map((cells) => line(cells.map(String))),
  ].join('\n');
}

/**
 * A text with the ratios of a run between its two marks, in the place of what stood there.
 * @throws Error where the marks are missing.
 */
export function withTable(text: string, results: readonly PartResult[]): string {
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined)
    throw new Error(`There is no place for the table: "${BEGIN}" is needed, and after it "${END}".`);
  return [before + BEGIN, markdownTable(results), END + after].join('\n\n');
}

/** Puts the ratios of a whole run into README.md. */
export async function writeReadmeTable(results: readonly PartResult[]): Promise<void> {
  // It comes as an ES module only.
  const { format, resolveConfig } = await import('prettier');
  const config = await resolveConfig(README);
  const text = withTable(readFileSync(README, 'utf8'), results);
  writeFileSync(README, await format(text, { ...config, filepath: README }));
}
