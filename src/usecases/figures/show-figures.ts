import type {
  ClockTimes,
  FiguresRequest,
  FiguresResult,
  FixesAgainstTarget,
  PolicyCompliance,
} from '../../contract/figures';
import type { Connection } from '../../domain/connections/connection';
import { monthOf, monthsUpTo, dayOf } from '../../domain/figures/calendar-month';
import type { Month } from '../../domain/figures/case-figures';
import { joinTrees } from '../../domain/figures/count-tree';
import { projectOfRollup } from '../../domain/figures/count-step';
import {
  isInWorkingTime,
  policiesOfFixes,
  policyTimes,
  sharedTarget,
} from '../../domain/figures/fix-targets';
import type { FiguresState } from '../../domain/figures/figures-track';
import { emptyRollup, type Rollup } from '../../domain/figures/rollup';
import {
  ageingOf,
  backlogOf,
  complianceByMonth,
  complianceOf,
  exceptionsIn,
  figureSeverities,
  policiesDue,
  timeOf,
} from '../../domain/figures/trends';
import { earlierOf, toEpochMs, type Instant } from '../../domain/sla/instant';
import { policyRefOf, targetNames } from '../../domain/sla/policy';
import { pinnedOnce, type ReadPinned } from '../base/reading-once';
import type { ConnectionStore, Now, PolicyStore, WorkQueue } from '../base/ports';
import { queueCounting } from './queue-counting';
import type { BrowsableProjects, FiguresStore } from './ports';

export interface ShowFiguresPorts {
  readonly now: Now;
  readonly connections: Pick<ConnectionStore, 'list'>;
  readonly policies: Pick<PolicyStore, 'pinned'>;
  readonly figures: FiguresStore;
  readonly browsable: BrowsableProjects;
  readonly queue: WorkQueue;
}

/** Figures that are older are counted again when somebody looks. */
const FRESH_MS = 60 * 60 * 1000;

/** A connection with its count, if it has one. */
interface CountedConnection {
  readonly connection: Connection;
  readonly state: FiguresState | null;
}

function isStale({ state }: CountedConnection, now: Instant): boolean {
  return state === null || toEpochMs(now) - toEpochMs(state.touchedAt) > FRESH_MS;
}

/** A failure to queue a count must not hide the figures that there are. */
async function countStale(counted: readonly CountedConnection[], ports: ShowFiguresPorts): Promise<void> {
  const stale = counted.filter((each) => isStale(each, ports.now())).map(({ connection }) => connection.id);
  if (stale.length === 0) return;
  try {
    await queueCounting(stale, ports);
  } catch {
    // The daily count follows in any case.
  }
}

function rollupsIn({ state }: CountedConnection, isShown: (project: string) => boolean): readonly string[] {
  return (state?.current.rollups ?? []).filter((name) => isShown(projectOfRollup(name)));
}

async function sumOf(
  counted: readonly CountedConnection[],
  isShown: (project: string) => boolean,
  { figures }: Pick<ShowFiguresPorts, 'figures'>,
): Promise<Rollup> {
  const found = await Promise.all(
    counted.map((each) =>
      figures.rollups(
        { connectionId: each.connection.id, generation: each.state?.current.generation ?? 0 },
        rollupsIn(each, isShown),
      ),
    ),
  );
  return found
    .flatMap((rollups) => [...rollups.values()].map(({ value }) => value))
    .reduce(joinTrees, emptyRollup);
}

async function timesIn(
  rollup: Rollup,
  months: readonly Month[],
  pinned: ReadPinned,
): Promise<readonly ClockTimes[]> {
  const policies = await Promise.all(policiesDue(rollup, months).map((label) => pinned(policyRefOf(label))));
  return targetNames.flatMap((clock) =>
    [null, ...figureSeverities].map((severity) => ({
      clock,
      severity,
      calendar: timeOf(rollup, months, clock, severity, 'calendar'),
      policy: timeOf(rollup, months, clock, severity, 'policy'),
      isWorking: isInWorkingTime(policies, clock, severity),
    })),
  );
}

async function complianceIn(
  rollup: Rollup,
  months: readonly Month[],
  pinned: ReadPinned,
): Promise<readonly PolicyCompliance[]> {
  return Promise.all(
    policiesDue(rollup, months).map(async (label) => {
      const ref = policyRefOf(label);
      const policy = await pinned(ref);
      return { ...ref, name: policy?.name ?? null, rows: complianceOf(rollup, months, label) };
    }),
  );
}

async function againstTarget(
  rollup: Rollup,
  months: readonly Month[],
  pinned: ReadPinned,
): Promise<readonly FixesAgainstTarget[]> {
  const found = figureSeverities.map(async (severity): Promise<readonly FixesAgainstTarget[]> => {
    const times = policyTimes(rollup, months, severity);
    if (times === null) return [];
    const policies = await Promise.all(
      policiesOfFixes(rollup, months, severity).map((label) => pinned(policyRefOf(label))),
    );
    return [{ severity, months: times, shared: sharedTarget(policies, severity) }];
  });
  return (await Promise.all(found)).flat();
}

function asOf(counted: readonly CountedConnection[]): Instant | null {
  const instants = counted.map(({ state }) => state?.current.countedTo ?? null);
  return instants.includes(null) ? null : instants.reduce(earlierOf, null);
}

/**
 * Figures of the past, for whoever may browse the projects that they are about. They count all issues of a project,
 * also those whose security level hides them from the person. Reads one value per connection and one per project and
 * year; asks for a new count where the last one is over an hour old.
 */
export async function showFigures(request: FiguresRequest, ports: ShowFiguresPorts): Promise<FiguresResult> {
  const connections = await ports.connections.list();
  const counted = await Promise.all(
    connections.map(async (connection) => ({ connection, state: await ports.figures.load(connection.id) })),
  );
  const keys = [...new Set(counted.flatMap((each) => rollupsIn(each, () => true)).map(projectOfRollup))];
  const projects = await ports.browsable.among(keys);
  if (keys.length > 0 && projects.length === 0) return { type: 'no-projects' };
  await countStale(counted, ports);

  const wanted = counted.filter(
    ({ connection }) => request.connectionId === null || connection.id === request.connectionId,
  );
  const browsable = new Set(projects.map(({ key }) => key));
  const isShown = (project: string): boolean =>
    browsable.has(project) && (request.project === null || project === request.project);
  const rollup = await sumOf(wanted, isShown, ports);
  const pinned = pinnedOnce(ports.policies);
  const now = ports.now();
  const months = monthsUpTo(monthOf(now), request.months);
  return {
    type: 'figures',
    asOf: asOf(wanted),
    isCounting: wanted.some(({ state }) => (state?.current.countedTo ?? null) === null),
    now,
    connections: counted
      .filter((each) => rollupsIn(each, (project) => browsable.has(project)).length > 0)
      .map(({ connection: { id, program } }) => ({ id, program })),
    projects,
    hiddenProjects: keys.length - projects.length,
    months,
    backlog: backlogOf(rollup, months),
    ageing: ageingOf(rollup, dayOf(now)),
    times: await timesIn(rollup, months, pinned),
    fixByMonth: months.map((month) => ({ month, fix: timeOf(rollup, [month], 'fix', null, 'calendar') })),
    againstTarget: await againstTarget(rollup, months, pinned),
    compliance: await complianceIn(rollup, months, pinned),
    complianceByMonth: complianceByMonth(rollup, months),
    exceptions: exceptionsIn(rollup, months),
  };
}
