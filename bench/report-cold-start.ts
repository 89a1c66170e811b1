import { measureColdStart, type ColdStart } from './cold-start';
import { ratiosOf, spread, type PartResult } from './result';

const TIME_AIM = 1.3;
const SIZE_AIM = 1.8;

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function row({ app, bytes, gzipBytes, laterBytes, loadMs }: ColdStart): readonly string[] {
  return [app, ...[bytes, gzipBytes, laterBytes].map(kibibytes), ...spread(loadMs, 1)];
}

/** Time until the app's process can be called, compared with a function that does nothing. */
export async function reportColdStart(rounds: number): Promise<PartResult> {
  const [app, empty] = await measureColdStart(rounds);
  return {
    part: 'cold-start',
    tables: [
      {
        title: `The deploy bundle of Forge's own bundler, loaded in a fresh process, in turn, ${rounds} rounds`,
        headings: ['', 'KiB loaded', 'gzip', 'KiB loaded later', 'ms (median)', 'least', 'most'],
        rows: [row(app), row(empty)],
      },
    ],
    ratios: [
      {
        key: 'cold-start-time',
        what: 'cold start: time, vs. an empty function',
        values: ratiosOf(app.loadMs, empty.loadMs),
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
