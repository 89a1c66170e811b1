import { deployedApp } from './deploy-bundle';
import { measureGrowth, type Grown } from './growth';
import { ratiosOf, spread, type PartResult, type Ratio } from './result';

/** Flat, as far as a machine with other load can tell. */
const FLAT = 1.1;
const MEBIBYTE = 1024 ** 2;

function row({ cases, perSecond, heapBytes, peakBytes }: Grown): readonly string[] {
  const memory = [heapBytes, peakBytes].map((bytes) => (bytes / MEBIBYTE).toFixed(1));
  return [cases.toLocaleString('en'), ...spread(perSecond, 0), ...memory];
}

function ratiosTo(least: Grown, { cases, perSecond, heapBytes, peakBytes }: Grown): readonly Ratio[] {
  const beside = `with ${cases.toLocaleString('en')} cases, vs. with ${least.cases}`;
  return [
    {
      key: `growth-time-${cases}`,
      what: `growth: processor time of a delivery ${beside}`,
      values: ratiosOf(least.perSecond, perSecond),
      aim: FLAT,
    },
    {
      key: `growth-heap-${cases}`,
      what: `growth: memory of the app ${beside}`,
      values: [heapBytes / least.heapBytes],
      aim: FLAT,
    },
    {
      key: `growth-peak-${cases}`,
      what: `growth: peak memory of its process ${beside}`,
      values: [peakBytes / least.peakBytes],
      aim: FLAT,
    },
  ];
}

/** Time and memory of deliveries, by the number of stored cases. */
export async function reportGrowth(sizes: readonly number[], rounds: number): Promise<PartResult> {
  const grown = await measureGrowth(await deployedApp(), sizes, rounds);
  const [least, ...others] = grown;
  return {
    part: 'growth',
    tables: [
      {
        title: `Deliveries beside so many stored cases, the app alone in a process, ${rounds} rounds in turn`,
        headings: [
          'cases stored',
          'deliveries for a second of its processor (median)',
          'least',
          'most',
          'MiB held',
          'MiB at most',
        ],
        rows: grown.map(row),
        notes: [
          'A delivery: a quarter each of created, updated, duplicate and refused. MiB are read after the work of an hour in which nothing is due.',
        ],
      },
    ],
    ratios: least === undefined ? [] : others.flatMap((other) => ratiosTo(least, other)),
  };
}
