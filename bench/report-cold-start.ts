import { measureColdStart, type ColdStart } from './cold-start';
import { median } from './median';
import { ratiosOf, spread, type PartResult } from './result';

const TIME_AIM = 1.3;
const SIZE_AIM = 1.8;
const LOADS_PER_ROUND = 4;

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function processorMs({ loads }: ColdStart): readonly number[] {
  return loads.map((load) => load.processorMs);
}

function row(coldStart: ColdStart): readonly string[] {
  const { app, bytes, gzipBytes, laterBytes, loads } = coldStart;
  const elapsedMs = median(loads.map((load) => load.elapsedMs));
  return [
    app,
    ...[bytes, gzipBytes, laterBytes].map(kibibytes),
    ...spread(processorMs(coldStart), 1),
    elapsedMs.toFixed(1),
  ];
}

/**
 * Processor time until the app's process can be called, compared with a function that does nothing.
 * @param pageRounds rounds of a part whose round takes a second; a load takes a tenth of that.
 */
export async function reportColdStart(pageRounds: number): Promise<PartResult> {
  const rounds = LOADS_PER_ROUND * pageRounds;
  const [app, empty] = await measureColdStart(rounds);
  return {
    part: 'cold-start',
    tables: [
      {
        title: `The deploy bundle of Forge's own bundler, loaded in a fresh process, in turn, ${rounds} rounds`,
        headings: [
          ...['', 'KiB loaded', 'gzip', 'KiB loaded later'],
          ...['processor ms (median)', 'least', 'most', 'elapsed ms (median)'],
        ],
        rows: [row(app), row(empty)],
      },
    ],
    ratios: [
      {
        key: 'cold-start-time',
        what: 'cold start: processor time, vs. an empty function',
        values: ratiosOf(processorMs(app), processorMs(empty)),
        aim: TIME_AIM,
      },
      {
        key: 'cold-start-bytes',
        what: 'cold start: bytes loaded, vs. an empty function',
        values: [app.bytes / empty.bytes],
        aim: SIZE_AIM,
      },
    ],
  };
}
