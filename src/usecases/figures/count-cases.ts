import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { monthOf } from '../../domain/figures/calendar-month';
import { pauseSeconds, type CountingLoad } from '../../domain/figures/counting-pace';
import { figuresOfCase } from '../../domain/figures/figures-of-case';
import {
  activeTrack,
  isCountedElsewhere,
  newFiguresState,
  newTrack,
  nextOf,
  type CountedCase,
  type CountingWalk,
  type FiguresState,
  type FiguresTrack,
} from '../../domain/figures/figures-track';
import { asCounted } from '../../domain/figures/rollup';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { Policy } from '../../domain/sla/policy';
import type { QueuedCounting } from '../../domain/work/queued-work';
import type { ConnectionStore, Now, PolicyStore, WorkQueue } from '../base/ports';
import { readingOnce } from '../base/reading-once';
import { findPolicy } from '../cases/case-context';
import type { CaseStore } from '../cases/ports';
import { finishRebuild } from './finish-rebuild';
import { chunksOf, finishStep, prepareStep } from './finish-step';
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

/** Pages of a hundred cases for one invocation: they are written together. */
const MAX_PAGES = 10;

/** How long a rebuild waits before it checks again whether the running count has ended. */
const WAIT_SECONDS = 60;

/** A step is stored in one value with the state, whose limit is 240 KiB. */
const MAX_STEP_BYTES = 150 * 1024;

type PolicyOf = (kase: Case) => Promise<Policy | null>;

async function countedCase(kase: Case, policyOf: PolicyOf, now: Instant): Promise<CountedCase> {
  const policy = await policyOf(kase);
  const figures = policy === null ? null : figuresOfCase(kase, policy, now);
  return {
    month: monthOf(kase.createdAt ?? kase.submitted.at),
    figures: figures === null ? null : asCounted(figures),
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

type Counted = readonly [key: string, counted: CountedCase];

/** Counts some cases. A step is saved before it is taken, so that whoever comes next can finish it. */
async function countSome(
  before: FiguresState,
  some: readonly Counted[],
  ports: CountPorts,
): Promise<FiguresState> {
  if (some.length > 1 && ports.figures.sizeOf(some) > MAX_STEP_BYTES) {
    const half = Math.ceil(some.length / 2);
    return countSome(await countSome(before, some.slice(0, half), ports), some.slice(half), ports);
  }
  const track = activeTrack(before);
  const count = countOf(before, track);
  const prepared = await prepareStep(count, track, Object.fromEntries(some), ports.figures);
  if (prepared === null) return before;
  const state = withTrack(before, prepared.track, ports.now());
  await ports.figures.save(state);
  const { track: after, obsolete } = await finishStep(count, prepared.track, ports.figures, prepared.changes);
  // With the place of the walk, or with the next step: a step that is taken twice changes nothing.
  return obsolete.length === 0
    ? withTrack(state, after, ports.now())
    : saveTrack(state, { track: after, obsolete }, ports);
}

/** Reads the next pages. @returns where the walk goes on; `null` at its end. */
async function readPages(
  { connectionId }: FiguresState,
  from: CountingWalk,
  policyOf: PolicyOf,
  ports: CountPorts,
): Promise<{ readonly counted: readonly Counted[]; readonly walk: CountingWalk | null }> {
  const now = ports.now();
  const counted: Counted[] = [];
  let walk = from;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { cases, lastChange, cursor } = await ports.cases.changedSince(
      connectionId,
      walk.from,
      walk.cursor,
    );
    for (const kase of cases) counted.push([caseKey(kase), await countedCase(kase, policyOf, now)]);
    if (cursor === null) return { counted, walk: null };
    const moved = lastChange !== null && lastChange !== walk.from;
    walk = {
      ...walk,
      ...(moved ? { from: lastChange, cursor: null } : { cursor }),
      read: walk.read + cases.length,
    };
  }
  return { counted, walk };
}

/**
 * Walks on for some pages.
 * @returns the state as saved, whose track has no walk if it came to the end, and what it took of the storage.
 */
async function walkOn(
  before: FiguresState,
  policyOf: PolicyOf,
  ports: CountPorts,
): Promise<{ readonly state: FiguresState; readonly load: CountingLoad }> {
  const begun = activeTrack(before).walk ?? startWalk(activeTrack(before), ports.now());
  const { counted, walk } = await readPages(before, begun, policyOf, ports);
  const { parts } = activeTrack(before);
  const chunks = chunksOf(Object.fromEntries(counted), parts).length;
  const state = await countSome(before, counted, ports);
  const track = activeTrack(state);
  const ended = walk === null ? { countedTo: begun.startedAt } : {};
  const saved = await saveTrack(state, { track: { ...track, walk, ...ended }, obsolete: [] }, ports);
  return { state: saved, load: { pages: MAX_PAGES, chunks } };
}

/** A rebuild that was asked for, unless one runs or has ended since. */
function withRebuild(state: FiguresState, { rebuild, receivedAt }: QueuedCounting): FiguresState {
  if (!rebuild || state.rebuild !== null) return state;
  const { lastRebuild, current } = state;
  if (lastRebuild !== null && toEpochMs(lastRebuild.at) >= toEpochMs(receivedAt)) return state;
  return { ...state, rebuild: newTrack(current.generation + 1) };
}

/** Leaves the connection to the count that is under way; only a rebuild, which that one does not make, waits for its end. */
async function leaveToOther(
  state: FiguresState,
  work: QueuedCounting,
  { queue }: CountPorts,
): Promise<'left' | 'waiting'> {
  if (withRebuild(state, work) === state) return 'left';
  await queue.push([work], WAIT_SECONDS);
  return 'waiting';
}

/**
 * Counts what has changed since the last count of a connection's cases, or counts everything once more beside it. One
 * invocation counts for one connection at a time; what is left follows in another one. Safe to repeat.
 */
export async function continueCounting(
  work: QueuedCounting,
  ports: CountPorts,
): Promise<'counted' | 'counting' | 'gone' | 'left' | 'waiting'> {
  const connection = await ports.connections.load(work.connectionId);
  if (connection === null) return 'gone';
  const found = (await ports.figures.load(connection.id)) ?? newFiguresState(connection.id, ports.now());
  const chain = work.chain ?? work.receivedAt;
  if (isCountedElsewhere(found, chain, ports.now())) return leaveToOther(found, work, ports);
  let state: FiguresState = { ...withRebuild(found, work), chain };
  const begun = activeTrack(state);
  if (begun.step !== null)
    state = await saveTrack(
      state,
      await finishStep(countOf(state, begun), begun, ports.figures, null),
      ports,
    );
  const policies = readingOnce(ports.policies);
  const policyOf = (kase: Case): Promise<Policy | null> => findPolicy(kase, connection, policies);
  const { state: after, load } = await walkOn(state, policyOf, ports);
  const { rebuild, current } = after;
  if (rebuild !== null && nextOf(after) === 'compare') {
    await finishRebuild(after, rebuild, ports);
    return 'counted';
  }
  if (rebuild === null && current.walk === null) return 'counted';
  const next: QueuedCounting = { ...work, receivedAt: ports.now(), rebuild: false, chain };
  await ports.queue.push([next], pauseSeconds(load));
  return 'counting';
}
