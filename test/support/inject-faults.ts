import { brokenInvariants } from './broken-invariants';
import { compareStates, type Telling } from './compare-states';
import { readEndState, type EndState } from './end-state';
import { faultAt, faultPointsOf, modesFor, type FaultPoint } from './fault-points';
import type { LocalSite } from './local-site';

/** The answer to a person's action; deliveries and the clock have none. */
export type EventRef = 'nothing' | 'done' | 'recorded' | 'not-done' | 'unclear';

/** An event of one submission. */
export interface Scenario {
  readonly submissionId: string;
  /** How similar the comments of all runs must be. */
  readonly telling: Telling;
  /** Brings a reset site into the initial state. */
  setUp(site: LocalSite): Promise<void>;
  /** The event, including what its sender or the platform does on a failure. */
  run(site: LocalSite): Promise<EventRef>;
  /** What happens anyway if a person's action was not performed; nothing by default. */
  readonly otherwise?: (site: LocalSite) => Promise<unknown>;
}

/** The attempts on a scenario, and their results. */
export interface InjectionReport {
  readonly points: readonly FaultPoint[];
  readonly runs: number;
  readonly problems: readonly string[];
}

interface Run {
  readonly reported: EventRef;
  readonly creations: number;
  readonly state: EndState;
  readonly problems: readonly string[];
}

function creationsIn({ ledger }: LocalSite): number {
  const { entries } = ledger.read();
  return entries.filter(
    ({ method, path, status }) => method === 'POST' && path === '/rest/api/3/issue' && status === 201,
  ).length;
}

/** A scenario on a site that is in its initial state whenever `restore` was called. */
interface PreparedScenario {
  readonly site: LocalSite;
  readonly scenario: Scenario;
  readonly restore: () => void;
}

/** Sets a scenario up once for all its runs: that takes as long as a run. */
async function prepare(site: LocalSite, scenario: Scenario): Promise<PreparedScenario> {
  await site.reset();
  await scenario.setUp(site);
  return { site, scenario, restore: site.keep() };
}

/** Runs a scenario from its beginning until the site is idle. */
async function runOnce(
  { site, scenario, restore }: PreparedScenario,
  arm: (site: LocalSite) => void = () => undefined,
): Promise<Run> {
  restore();
  arm(site);
  const reported = await scenario.run(site);
  await site.quiesce();
  const unused = site.faults
    .list()
    .flatMap(({ duplicate }) => (duplicate === true ? [] : ['the fault was met by no call']));
  const creations = creationsIn(site);
  const state = await readEndState(site, scenario.submissionId);
  return { reported, creations, state, problems: [...unused, ...brokenInvariants(site, state)] };
}

/** The right end states: as without a fault, or as without the action if the person was not told that it was done. */
function rightStates({ reported }: Run, without: EndState, after: EndState): readonly EndState[] {
  switch (reported) {
    case 'nothing':
    case 'done':
    case 'recorded':
      return [after];
    case 'not-done':
      return [without];
    case 'unclear':
      return [after, without];
  }
}

function problemsOf(run: Run, without: EndState, reference: Run, telling: Telling): readonly string[] {
  const right = rightStates(run, without, reference.state).map((state) =>
    compareStates(state, run.state, telling),
  );
  const fits = right.some((found) => found.length === 0);
  const tooMany = run.creations > reference.creations;
  return [
    ...run.problems,
    ...(tooMany ? [`${run.creations} issues were created`] : []),
    ...(fits ? [] : (right[0] ?? [])),
  ];
}

/** The first problems of a run are enough to start from. */
function shortened(problems: readonly string[]): string {
  return problems
    .slice(0, 3)
    .map((problem) => (problem.length > 200 ? `${problem.slice(0, 200)}…` : problem))
    .join(' | ');
}

async function stateWithoutAction({ site, scenario, restore }: PreparedScenario): Promise<EndState> {
  restore();
  await scenario.otherwise?.(site);
  await site.quiesce();
  return readEndState(site, scenario.submissionId);
}

/** Breaks every call of a scenario, one at a time and in every way, and checks the end state. */
export async function injectFaults(site: LocalSite, scenario: Scenario): Promise<InjectionReport> {
  const prepared = await prepare(site, scenario);
  const without = await stateWithoutAction(prepared);
  // The first run loads modules of the app, so that what runs side by side may come in another order than in all others.
  await runOnce(prepared);
  const reference = await runOnce(prepared);
  const points = faultPointsOf(site.ledger.read().entries);
  const problems = reference.problems.map((problem) => `without a fault: ${problem}`);
  let runs = 1;
  for (const point of points) {
    for (const mode of modesFor(point)) {
      const name = `${mode} ${point.target} #${point.index} ${point.call}`;
      const found = await runOnce(prepared, () => {
        site.fault(faultAt(point, mode));
      }).then(
        (run) => problemsOf(run, without, reference, scenario.telling),
        (error: unknown) => [String(error)],
      );
      if (found.length > 0) problems.push(`${name}: ${shortened(found)}`);
      runs += 1;
    }
  }
  return { points, runs, problems };
}
