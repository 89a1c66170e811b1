import { measureDeadlines, type LibraryResult, type SubjectResult } from './sla-engine';
import { measureSlaPipe } from './sla-pipe';
import { spread, type BenchTable, type PartResult, type Ratio } from './result';

/** Minimum speed relative to the fastest library. */
const SPEED_AIM = 10;

function wrongNote({ library, same, asked, example }: LibraryResult): readonly string[] {
  if (example === null) return [];
  const [start, ours, theirs] = [example.startMs, example.oursMs, example.theirsMs].map((ms) =>
    new Date(ms).toISOString(),
  );
  return [
    `${library} differs in ${asked - same} of ${asked}: from ${start} it gives ${theirs}, ours is ${ours}`,
  ];
}

function subjectTable({ name, oursMicros, libraries }: SubjectResult, rounds: number): BenchTable {
  const rows = libraries.map(({ library, same, asked, micros, ratios }) => [
    library,
    `${same} of ${asked}`,
    ...spread(micros, 1),
    ...spread(ratios, 0),
  ]);
  return {
    title: `${name}: beside libraries, in turn, ${rounds} rounds, after their answers were compared`,
    headings: [
      '',
      'same answer',
      'µs each (median)',
      'least',
      'most',
      'its time / ours (median)',
      'least',
      'most',
    ],
    rows: [['this app', '', ...spread(oursMicros, 2), '', '', ''], ...rows],
    notes: libraries.flatMap(wrongNote),
  };
}

/** Our time divided by the fastest library's, round by round: smaller is better, as for all ratios here. */
function engineRatio({ name, libraries }: SubjectResult, index: number): Ratio {
  const rounds = libraries[0]?.ratios.length ?? 0;
  const fastest = Array.from({ length: rounds }, (_, round) =>
    Math.min(...libraries.map(({ ratios }) => ratios[round] ?? Infinity)),
  );
  return {
    key: `sla-engine-${index + 1}`,
    what: `${name}: vs. the fastest library`,
    values: fastest.map((times) => 1 / times),
    aim: 1 / SPEED_AIM,
  };
}

/** The engine compared with libraries, and how many lines `npm run sla` answers per second. */
export async function reportSla(rounds: number, lines: readonly number[]): Promise<PartResult> {
  const subjects = measureDeadlines(rounds);
  const rows: (readonly string[])[] = [];
  for (const count of lines) {
    const { seconds, peakMebibytes } = await measureSlaPipe(count);
    rows.push([count.toLocaleString('en'), (count / seconds).toFixed(0), peakMebibytes.toFixed(0)]);
  }
  return {
    part: 'sla',
    tables: [
      ...subjects.map((subject) => subjectTable(subject, rounds)),
      {
        title: 'npm run sla on generated lines, start-up included',
        headings: ['lines', 'lines a second', 'peak memory, MiB'],
        rows,
      },
    ],
    ratios: subjects.map(engineRatio),
  };
}
