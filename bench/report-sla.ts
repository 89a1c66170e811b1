import { median } from './median';
import { measureDeadlines, type LibraryResult, type SubjectResult } from './sla-engine';
import { measureSlaPipe } from './sla-pipe';
import { table } from './table';

function spread(values: readonly number[], digits: number): readonly string[] {
  return [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
}

function wrongNote({ library, same, asked, example }: LibraryResult): string {
  if (example === null) return '';
  const [start, ours, theirs] = [example.startMs, example.oursMs, example.theirsMs].map((ms) =>
    new Date(ms).toISOString(),
  );
  return `\n${library} differs in ${asked - same} of ${asked}: from ${start} it gives ${theirs}, ours is ${ours}`;
}

function reportSubject({ name, oursMicros, libraries }: SubjectResult): void {
  console.log(`\n${name}\n`);
  const rows = libraries.map(({ library, same, asked, micros, ratios }) => [
    library,
    `${same} of ${asked}`,
    ...spread(micros, 1),
    ...spread(ratios, 0),
  ]);
  const headings = [
    '',
    'same answer',
    'µs each (median)',
    'least',
    'most',
    'its time / ours (median)',
    'least',
    'most',
  ];
  console.log(table(headings, [['this app', '', ...spread(oursMicros, 2), '', '', ''], ...rows]));
  const notes = libraries.map(wrongNote).join('');
  if (notes !== '') console.log(notes);
}

/** Prints how the engine does beside libraries, and how many lines `npm run sla` answers in a second. */
export async function reportSla(rounds: number, lines: readonly number[]): Promise<void> {
  console.log(`\nDeadlines beside libraries, in turn, ${rounds} rounds, after their answers were compared`);
  measureDeadlines(rounds).forEach(reportSubject);
  const rows: (readonly string[])[] = [];
  for (const count of lines) {
    const { seconds, peakMebibytes } = await measureSlaPipe(count);
    rows.push([count.toLocaleString('en'), (count / seconds).toFixed(0), peakMebibytes.toFixed(0)]);
  }
  console.log('\nnpm run sla on generated lines, start-up included\n');
  console.log(table(['lines', 'lines a second', 'peak memory, MiB'], rows));
}
