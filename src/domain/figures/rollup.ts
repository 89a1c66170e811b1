import type { CaseFigures, TimeTaken } from './case-figures';
import { addCounts, emptyTree, negated, type Counted, type CountTree } from './count-tree';
import { bucketOf, middleOf } from './histogram';

/**
 * The figures of a set of cases, as the sum of what each contributes: a case is exchanged for its newer self by taking
 * the old contribution away. Paths, with days and months in UTC:
 *
 * - `open / <day of receipt> / <severity>`: open cases
 * - `opened / <month> / <severity>` and `closed / <month> / <severity>`
 * - `due / <month> / <policy> / <severity> / <standing>`: fixes due
 * - `time / <month> / <clock> / <severity> / calendar|policy / <bucket>`: durations, see `histogram.ts`
 * - `exception / <month> / <kind> / count|minutes`
 */
export type Rollup = CountTree;

export const emptyRollup: Rollup = emptyTree;

const MS_PER_MINUTE = 60_000;

function timesOf({ severity, times }: CaseFigures): readonly Counted[] {
  return Object.entries(times).flatMap(([clock, { month, calendarMs, policyMs }]) => {
    const path = ['time', month, clock, severity];
    const measured =
      policyMs === null ? [] : [{ path: [...path, 'policy', String(bucketOf(policyMs))], by: 1 }];
    return [{ path: [...path, 'calendar', String(bucketOf(calendarMs))], by: 1 }, ...measured];
  });
}

function exceptionsOf({ exceptions }: CaseFigures): readonly Counted[] {
  return exceptions.flatMap(({ kind, month, ms }) => [
    { path: ['exception', month, kind, 'count'], by: 1 },
    // Whole minutes: sums of them are exact, so that nothing is left when they are taken away.
    { path: ['exception', month, kind, 'minutes'], by: Math.round(ms / MS_PER_MINUTE) },
  ]);
}

/** What a case adds to a rollup. */
export function countsOf(figures: CaseFigures): readonly Counted[] {
  const { severity, policy, received, closed, due } = figures;
  return [
    { path: ['opened', received.slice(0, 7), severity], by: 1 },
    closed === null
      ? { path: ['open', received, severity], by: 1 }
      : { path: ['closed', closed.slice(0, 7), severity], by: 1 },
    ...(due === null ? [] : [{ path: ['due', due.month, policy, severity, due.standing], by: 1 }]),
    ...timesOf(figures),
    ...exceptionsOf(figures),
  ];
}

/** The same bucket in whole milliseconds, for every duration that falls into it. */
function counted(ms: number): number {
  return Math.ceil(middleOf(bucketOf(ms)));
}

function countedTime({ month, calendarMs, policyMs }: TimeTaken): TimeTaken {
  return { month, calendarMs: counted(calendarMs), policyMs: policyMs === null ? null : counted(policyMs) };
}

/**
 * What a case contributes, no more exact than it is counted: durations as the middle of their bucket and whole minutes.
 * It adds the same to a rollup, and takes a quarter less room in the storage, where exact milliseconds cannot be packed.
 */
export function asCounted(figures: CaseFigures): CaseFigures {
  const times = Object.entries(figures.times).map(([clock, time]) => [clock, countedTime(time)] as const);
  return {
    ...figures,
    times: Object.fromEntries(times),
    exceptions: figures.exceptions.map((each) => ({
      ...each,
      ms: Math.round(each.ms / MS_PER_MINUTE) * MS_PER_MINUTE,
    })),
  };
}

/**
 * A rollup after a case changed.
 * @param before what the case has contributed so far, `null` if nothing.
 * @param after what it contributes now, `null` if it counts no more.
 */
export function exchange(rollup: Rollup, before: CaseFigures | null, after: CaseFigures | null): Rollup {
  const gone = before === null ? [] : negated(countsOf(before));
  return addCounts(rollup, [...gone, ...(after === null ? [] : countsOf(after))]);
}
