import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ratioRows, type PartResult, type Ratio } from './result';

const ROOT = resolve(__dirname, '..');
const BEGIN = '<!-- written by `npm run bench -- --readme` -->';
const END = '<!-- until here -->';

/** The ratios that the main README quotes. */
export const headlines: readonly string[] = [
  'edge-floor-2KB',
  'edge-floor-20KB',
  'edge-floor-196KB',
  'cold-start-time',
  'cold-start-bytes',
  'delivery-refused',
  'kvs-duplicate',
  'points-created',
  'points-updated',
  'points-unchanged',
  'idle-growth',
  'growth-time-100000',
  'growth-heap-100000',
  'sla-engine-1',
  'sla-engine-3',
  'markdown-hostile',
  'page-time-cold-panel',
  'page-answer-cold-panel',
  'page-bytes-panel',
];

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function markdownTable(results: readonly PartResult[], isShown: (ratio: Ratio) => boolean): string {
  const facts = results.flatMap((result) => result.facts ?? []);
  return [
    line(['what was measured', 'median', 'least', 'most', 'aim', '']),
    line([':--', '--:', '--:', '--:', '--:', ':--']),
    ...ratioRows(results.flatMap(({ ratios }) => ratios).filter(isShown)).map(line),
    ...facts.map(({ what, value }) => line([what, value, '', '', '', ''])),
  ].join('\n');
}

/**
 * A text whose part between its two markers is replaced by the ratios of a run.
 * @throws Error if the markers are missing.
 */
export function withTable(
  text: string,
  results: readonly PartResult[],
  isShown: (ratio: Ratio) => boolean,
): string {
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined)
    throw new Error(`There is no place for the table: "${BEGIN}" is needed, and after it "${END}".`);
  return [before + BEGIN, markdownTable(results, isShown), END + after].join('\n\n');
}

/** Writes the ratios of a whole run to `bench/README.md`, and its headlines to the main one. */
export async function writeReadmeTables(results: readonly PartResult[]): Promise<void> {
  // Published as an ES module only.
  const { format, resolveConfig } = await import('prettier');
  const write = async (file: string, isShown: (ratio: Ratio) => boolean): Promise<void> => {
    const config = await resolveConfig(file);
    const text = withTable(readFileSync(file, 'utf8'), results, isShown);
    writeFileSync(file, await format(text, { ...config, filepath: file }));
  };
  await write(join(ROOT, 'bench', 'README.md'), () => true);
  await write(join(ROOT, 'README.md'), ({ key }) => headlines.includes(key));
}
