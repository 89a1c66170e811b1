import { toEpochMs, type Instant } from '../sla/instant';
import type { CaseFigures, Month } from './case-figures';

/** What each case of a chunk contributes, by its key. */
export type Contributions = Readonly<Record<string, CaseFigures>>;

/** A case that was read. */
export interface CountedCase {
  /** When it was first written, which says where its contribution is stored. */
  readonly month: Month;
  /** What it contributes now; `null` for nothing. */
  readonly figures: CaseFigures | null;
}

/** Cases that contribute something else than before, by their keys. */
export interface CountingStep {
  /** Counts the steps of a track. Records that carry it have been written already. */
  readonly number: number;
  readonly cases: Readonly<Record<string, CountedCase>>;
}

/**
 * A walk over the cases that changed since the last one, by their last change. It continues from the last case's own
 * change and not from a cursor: a case that changes meanwhile moves to the end, and where a cursor points to then is
 * not documented.
 */
export interface CountingWalk {
  readonly startedAt: Instant;
  /** Cases that changed here or later are still to be read; `null` for all. */
  readonly from: Instant | null;
  /** Where the next page begins if a whole page changed at one instant. */
  readonly cursor: string | null;
  /** Cases read so far. */
  readonly read: number;
}

/** One count of a connection's cases. A rebuild is a second one beside the first, which stays on display meanwhile. */
export interface FiguresTrack {
  /** Part of the names of its records. */
  readonly generation: number;
  /** The start of the last walk that came to its end: what changed before has been counted. `null` until then. */
  readonly countedTo: Instant | null;
  readonly walk: CountingWalk | null;
  /** Set while its records are written; whoever finds it finishes it. */
  readonly step: CountingStep | null;
  /** Number of the last step. */
  readonly steps: number;
  /** In how many parts the cases received in a month are stored, a power of two. */
  readonly parts: Readonly<Record<Month, number>>;
  /** Names of its rollups, each a project and a year; see `rollupNames`. */
  readonly rollups: readonly string[];
}

/** All counts of a connection. */
export interface FiguresState {
  readonly connectionId: string;
  /** On display once it has counted everything. */
  readonly current: FiguresTrack;
  readonly rebuild: FiguresTrack | null;
  /** The last rebuild: when it ended, and in how many figures the count before it was wrong. */
  readonly lastRebuild: { readonly at: Instant; readonly drift: number } | null;
  /** When the last step was taken. */
  readonly touchedAt: Instant;
  /** When the count that took the last step was asked for. */
  readonly chain?: Instant;
}

/** A count that has taken no step for so long has ended without its end. Far more than the pause between two steps. */
export const ABANDONED_MS = 10 * 60 * 1000;

function isIdle({ walk, step }: FiguresTrack): boolean {
  return walk === null && step === null;
}

/**
 * True while another count of the connection is under way. Two would read everything twice and queue each other's next
 * steps, so that the storage's limit per minute is used up.
 * @param chain when the count was asked for that wants to go on.
 */
export function isCountedElsewhere(state: FiguresState, chain: Instant, now: Instant): boolean {
  const isUnderWay = state.rebuild !== null || !isIdle(state.current);
  const isOther = state.chain !== undefined && state.chain !== chain;
  return isUnderWay && isOther && toEpochMs(now) - toEpochMs(state.touchedAt) <= ABANDONED_MS;
}

/**
 * What is to be done next. A rebuild counts everything first; then the count before it catches up, so that both are
 * as of the same time; then they are compared.
 */
export function nextOf({ current, rebuild }: FiguresState): 'count-current' | 'count-rebuild' | 'compare' {
  if (rebuild === null) return 'count-current';
  if (rebuild.countedTo === null || !isIdle(rebuild)) return 'count-rebuild';
  const isCaughtUp =
    current.countedTo !== null &&
    isIdle(current) &&
    toEpochMs(current.countedTo) >= toEpochMs(rebuild.countedTo);
  return isCaughtUp ? 'compare' : 'count-current';
}

/** The track that is worked on. */
export function activeTrack(state: FiguresState): FiguresTrack {
  const { current, rebuild } = state;
  return nextOf(state) === 'count-rebuild' ? (rebuild ?? current) : current;
}

export function newTrack(generation: number): FiguresTrack {
  return { generation, countedTo: null, walk: null, step: null, steps: 0, parts: {}, rollups: [] };
}

export function newFiguresState(connectionId: string, now: Instant): FiguresState {
  return { connectionId, current: newTrack(1), rebuild: null, lastRebuild: null, touchedAt: now };
}
