import { fc } from './properties';
import { freezeTime } from './frozen-time';
import { createLocalSite, type LocalSite } from './local-site';
import type { Program } from './model-actions';
import type { BothSidesProgram } from './model-both-actions';
import { playBothSides } from './model-both-program';
import { playLively } from './model-jira-program';
import type { LivelyProgram } from './model-jira-actions';
import type { Counts } from './model-services';
import { siteProblems } from './model-problems';
import { runProgram } from './model-program';

/** A run takes two seconds at most; enough for a busy machine, and for making a failure shorter. */
const RUN_TIMEOUT_MS = 20_000;
const LEAST_TIMEOUT_MS = 600_000;

/** The same histories in every run; `MODEL_SEED=random` tries others. */
const USUAL_SEED = '1005';

/**
 * `MODEL_SEED` and `MODEL_PATH`, which a failure prints, repeat it with every call of the app; `MODEL_RUNS` sets the
 * number of programs.
 */
const { MODEL_SEED: SEED = USUAL_SEED, MODEL_PATH: PATH, MODEL_RUNS: RUNS } = process.env;

/** Every call of the app, in readable form. */
function traceOf({ ledger }: LocalSite): string {
  const lines = ledger
    .read()
    .entries.map(({ at, functionKey, invocationId, method, path, status }) =>
      [at, functionKey, invocationId.slice(0, 4), method, path.slice(0, 120), status].join(' '),
    );
  return lines.join('\n');
}

/** How often a program is run. `least`: minimum number of each event; fewer would mean that something is not tried. */
interface Extent {
  readonly runs: number;
  readonly least: Counts;
}

/** Runs a program on a reset site. @returns what is wrong afterwards. */
type Play<P> = (site: LocalSite, program: P, counts: Counts) => Promise<readonly string[]>;

async function play(site: LocalSite, program: Program, counts: Counts): Promise<readonly string[]> {
  const { services, problems } = await runProgram(site, program, counts);
  return [...problems, ...(await siteProblems(services))];
}

/** Runs programs where every issue has to show everything in the end. */
export function describeModel(name: string, programs: fc.Arbitrary<Program>, extent: Extent): void {
  describePlays(name, programs, play, {
    ...extent,
    holds: 'the site ends in Bugcrowd’s state, with one issue for each submission that should have one',
  });
}

/** Runs programs on a Jira that has its own life. */
export function describeLively(name: string, programs: fc.Arbitrary<LivelyProgram>, extent: Extent): void {
  describePlays(name, programs, playLively, {
    ...extent,
    holds: 'Jira shows what the clock says, or the health page says why not',
  });
}

/** Runs programs in which people talk and work on both sides. */
export function describeBothSides(
  name: string,
  programs: fc.Arbitrary<BothSidesProgram>,
  extent: Extent,
): void {
  describePlays(name, programs, playBothSides, {
    ...extent,
    holds: 'each comment is once on the other side, for those who may read it, and nothing comes back',
  });
}

function describePlays<P>(
  name: string,
  programs: fc.Arbitrary<P>,
  plays: Play<P>,
  { runs, least, holds }: Extent & { readonly holds: string },
): void {
  describe(name, () => {
    let site: LocalSite;
    const counts: Counts = {};
    beforeAll(async () => {
      site = await createLocalSite();
      freezeTime();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    const numRuns = RUNS === undefined ? runs : Number(RUNS);
    const run = async (program: P): Promise<void> => {
      await site.reset();
      jest.clearAllTimers();
      counts['runs'] = (counts['runs'] ?? 0) + 1;
      const found = await plays(site, program, counts);
      if (PATH !== undefined) process.stdout.write(`${traceOf(site)}\n`);
      if (found.length > 0) throw new Error(found.join('\n'));
    };

    it(
      holds,
      async () => {
        const seed = SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(SEED);
        process.stdout.write(`${name}: MODEL_SEED=${seed}\n`);
        await fc.assert(fc.asyncProperty(programs, run), {
          seed,
          numRuns,
          ...(PATH !== undefined && { path: PATH, endOnFailure: true }),
        });
        const totals = Object.entries(counts).map(([what, number]) => `${number} ${what}`);
        process.stdout.write(`${name}: ${totals.sort().join(', ')}\n`);
      },
      Math.max(LEAST_TIMEOUT_MS, numRuns * RUN_TIMEOUT_MS),
    );

    it('the runs cover enough of everything', () => {
      if (PATH !== undefined || RUNS !== undefined) return;
      const enough = Object.entries(least).map(([what, number]) => [
        what,
        Math.min(number, counts[what] ?? 0),
      ]);
      expect(Object.fromEntries(enough)).toEqual(least);
    });
  });
}
