import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { Connection } from '../../domain/connections/connection';
import { routed } from '../../domain/connections/case-route';
import { monthOf } from '../../domain/figures/calendar-month';
import { differencesOf } from '../../domain/figures/count-step';
import { figuresOfCase } from '../../domain/figures/figures-of-case';
import {
  activeTrack,
  newFiguresState,
  newTrack,
  nextOf,
  type CountedCase,
  type CountingWalk,
  type FiguresState,
  type FiguresTrack,
} from '../../domain/figures/figures-track';
import { emptyRollup } from '../../domain/figures/rollup';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { policyLabel, type Policy } from '../../domain/sla/policy';
import type { QueuedCounting } from '../../domain/work/queued-work';
import type { ConnectionStore, Now, PolicyStore, WorkQueue } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { finishStep, prepareStep } from './finish-step';
import type { CountRef, FiguresStore } from './ports';

export interface CountPorts {
  readonly now: Now;
  readonly cases: CaseStore;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly policies: Pick<PolicyStore, 'current' | 'pinned'>;
  readonly queue: WorkQueue;
  readonly figures: FiguresStore;
}

/** A change is read once more in the next walk: the index may not have had it when this one passed. */
const INDEX_LAG_MS = 60 * 60 * 1000;

/** Pages of a hundred cases for one invocation, which may take 55 seconds. */
const MAX_PAGES = 10;

type PolicyOf = (kase: Case) => Promise<Policy | null>;

/** Finds the policy of each case, reading each version once. */
function createPolicyOf(connection: Connection, { policies }: Pick<CountPorts, 'policies'>): PolicyOf {
  const known = new Map<string, Promise<Policy | null>>();
  const once = (key: string, read: () => Promise<Policy | null>): Promise<Policy | null> => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    return found;
  };
  return ({ policy, route }) => {
    if (policy !== null) return once(policyLabel(policy), () => policies.pinned(policy));
    const { policyId } = routed(connection, route);
    return once(policyId, () => policies.current(policyId));
  };
}

async function countedCase(kase: Case, policyOf: PolicyOf, now: Instant): Promise<CountedCase> {
  const policy = await policyOf(kase);
  return {
    month: monthOf(kase.createdAt ?? kase.submitted.at),
    figures: policy === null ? null : figuresOfCase(kase, policy, now),
  };
}

function withTrack(state: FiguresState, track: FiguresTrack, now: Instant): FiguresState {
  const isRebuild = track.generation === state.rebuild?.generation;
  return { ...state, ...(isRebuild ? { rebuild: track } : { current: track }), touchedAt: now };
}

function startWalk({ countedTo }: FiguresTrack, now: Instant): CountingWalk {
  const from = countedTo === null ? null : toInstant(toEpochMs(countedTo) - INDEX_LAG_MS);
  return { startedAt: now, from, cursor: null, read: 0 };
}

/** Saves a track, and drops what it no longer needs. */
async function saveTrack(
  state: FiguresState,
  { track, obsolete }: { readonly track: FiguresTrack; readonly obsolete: readonly string[] },
  ports: CountPorts,
): Promise<FiguresState> {
  const saved = withTrack(state, track, ports.now());
  await ports.figures.save(saved);
  await ports.figures.removeContributions(countOf(saved, track), obsolete);
  return saved;
}

function countOf({ connectionId }: FiguresState, { generation }: FiguresTrack): CountRef {
  return { connectionId, generation };
}

/** Counts the cases of one page. A step is saved before it is taken, so that whoever comes next can finish it. */
async function countPage(
  before: FiguresState,
  cases: readonly Case[],
  policyOf: PolicyOf,
  ports: CountPorts,
): Promise<FiguresState> {
  const now = ports.now();
  const entries = await Promise.all(
    cases.map(async (kase) => [caseKey(kase), await countedCase(kase, policyOf, now)] as const),
  );
  const track = activeTrack(before);
  const count = countOf(before, track);
  const prepared = await prepareStep(count, track, Object.fromEntries(entries), ports.figures);
  if (prepared === null) return before;
  const state = withTrack(before, prepared, now);
  await ports.figures.save(state);
  const { track: after, obsolete } = await finishStep(count, prepared, ports.figures);
  // With the place of the walk, or with the next step: a step that is taken twice changes nothing.
  return obsolete.length === 0
    ? withTrack(state, after, now)
    : saveTrack(state, { track: after, obsolete }, ports);
}

/** Walks on for some pages. @returns the state as saved; its track has no walk if it came to the end. */
async function walkOn(before: FiguresState, policyOf: PolicyOf, ports: CountPorts): Promise<FiguresState> {
  let state = before;
  let walk = activeTrack(state).walk ?? startWalk(activeTrack(state), ports.now());
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { cases, lastChange, cursor } = await ports.cases.changedSince(
      state.connectionId,
      walk.from,
      walk.cursor,
    );
    state = await countPage(state, cases, policyOf, ports);
    const track = activeTrack(state);
    if (cursor === null)
      return saveTrack(
        state,
        { track: { ...track, walk: null, countedTo: walk.startedAt }, obsolete: [] },
        ports,
      );
    const moved = lastChange !== null && lastChange !== walk.from;
    walk = {
      ...walk,
      ...(moved ? { from: lastChange, cursor: null } : { cursor }),
      read: walk.read + cases.length,
    };
    state = withTrack(state, { ...track, walk }, ports.now());
  }
  await ports.figures.save(state);
  return state;
}

/** Exchanges a count for its rebuild, and says in how many figures they differed. */
async function finishRebuild(state: FiguresState, rebuild: FiguresTrack, ports: CountPorts): Promise<void> {
  const { current } = state;
  const names = [...new Set([...current.rollups, ...rebuild.rollups])];
  const [before, after] = await Promise.all(
    [current, rebuild].map((track) => ports.figures.rollups(countOf(state, track), names)),
  );
  const drift = names.reduce(
    (sum, name) =>
      sum + differencesOf(before?.get(name)?.value ?? emptyRollup, after?.get(name)?.value ?? emptyRollup),
    0,
  );
  const now = ports.now();
  await ports.figures.save({
    ...state,
    current: rebuild,
    rebuild: null,
    lastRebuild: { at: now, drift },
    touchedAt: now,
  });
  await ports.figures.removeAll(countOf(state, current));
}

/** A rebuild that was asked for, unless one runs or has ended since. */
function withRebuild(state: FiguresState, { rebuild, receivedAt }: QueuedCounting): FiguresState {
  if (!rebuild || state.rebuild !== null) return state;
  const { lastRebuild, current } = state;
  if (lastRebuild !== null && toEpochMs(lastRebuild.at) >= toEpochMs(receivedAt)) return state;
  return { ...state, rebuild: newTrack(current.generation + 1) };
}

/**
 * Counts what has changed since the last count of a connection's cases, or counts everything once more beside it. One
 * invocation counts for one connection at a time; what is left follows in another one. Safe to repeat.
 */
export async function continueCounting(
  work: QueuedCounting,
  ports: CountPorts,
): Promise<'counted' | 'counting' | 'gone'> {
  const connection = await ports.connections.load(work.connectionId);
  if (connection === null) return 'gone';
  const found = (await ports.figures.load(connection.id)) ?? newFiguresState(connection.id, ports.now());
  let state = withRebuild(found, work);
  const begun = activeTrack(state);
  if (begun.step !== null)
    state = await saveTrack(state, await finishStep(countOf(state, begun), begun, ports.figures), ports);
  const after = await walkOn(state, createPolicyOf(connection, ports), ports);
  const { rebuild, current } = after;
  if (rebuild !== null && nextOf(after) === 'compare') {
    await finishRebuild(after, rebuild, ports);
    return 'counted';
  }
  if (rebuild === null && current.walk === null) return 'counted';
  await queueCounting([connection.id], ports);
  return 'counting';
}

/** Queues the count of what has changed; of everything for a rebuild. */
export async function queueCounting(
  connectionIds: readonly string[],
  { now, queue }: Pick<CountPorts, 'now' | 'queue'>,
  rebuild = false,
): Promise<void> {
  const receivedAt = now();
  await queue.push(
    connectionIds.map((connectionId): QueuedCounting => ({
      v: 1,
      kind: 'counting',
      receivedAt,
      connectionId,
      rebuild,
    })),
  );
}

/** Every day: counts what has changed in all connections. */
export async function countDaily(
  ports: Pick<CountPorts, 'now' | 'queue'> & { readonly connections: Pick<ConnectionStore, 'list'> },
): Promise<void> {
  const connections = await ports.connections.list();
  if (connections.length > 0)
    await queueCounting(
      connections.map(({ id }) => id),
      ports,
    );
}
