import type { Case } from '../cases/case';
import { openBlockers } from '../cases/noticed-blocker';
import type { BlockerEvent } from '../findings/submission';
import { toEpochMs, type Instant } from '../sla/instant';

/** A beginning or an end of the source's waiting, as its API dates it. */
export interface BlockerMove {
  readonly key: BlockerEvent['key'];
  readonly at: Instant;
}

/** Whether the source waits for the researcher on a submission, as its API says at one moment. */
export interface BlockerReading {
  readonly submissionId: string;
  readonly isBlocked: boolean;
  /** In any order; empty where the API dates none. */
  readonly moves: readonly BlockerMove[];
  readonly readAt: Instant;
}

/** Longer than a delivery normally takes: what is younger is left to it. */
const FRESH_MS = 10 * 60_000;

function isFresh(at: Instant, now: Instant): boolean {
  return toEpochMs(now) - toEpochMs(at) < FRESH_MS;
}

/** Names the change and not the moment, so that reading it again gives the same id. */
function idOf({ submissionId, timeline }: Case, key: BlockerEvent['key']): string {
  const known = timeline.filter(
    ({ type, ...event }) => (type === 'paused' || type === 'resumed') && 'blocker' in event,
  );
  return `read-${key}-${submissionId}-${known.length}`;
}

function lostBeginning(known: Case, reading: BlockerReading, now: Instant): readonly BlockerEvent[] {
  const { submissionId, moves, readAt } = reading;
  const lastEndMs = Math.max(
    0,
    ...known.timeline.flatMap((event) =>
      event.type === 'resumed' && event.blocker !== undefined ? [toEpochMs(event.at)] : [],
    ),
  );
  const begun = moves
    .filter(({ key, at }) => key === 'blocker.created' && toEpochMs(at) > lastEndMs)
    .map(({ at }) => at)
    .sort((a, b) => toEpochMs(a) - toEpochMs(b))
    .at(-1);
  if (begun !== undefined && isFresh(begun, now)) return [];
  const key = 'blocker.created';
  const at = begun ?? readAt;
  return [{ id: idOf(known, key), key, at, receivedAt: now, submissionId, blockedBy: 'researcher' }];
}

function lostEnds(
  known: Case,
  { submissionId, moves, readAt }: BlockerReading,
  now: Instant,
): readonly BlockerEvent[] {
  return [...openBlockers(known.timeline)].flatMap(([blockerId, since]) => {
    // It began while the source was read.
    if (isFresh(since, readAt)) return [];
    const ended = moves
      .filter(({ key, at }) => key === 'blocker.updated' && toEpochMs(at) >= toEpochMs(since))
      .map(({ at }) => at)
      .sort((a, b) => toEpochMs(a) - toEpochMs(b))
      .at(0);
    if (ended !== undefined && isFresh(ended, now)) return [];
    const key = 'blocker.updated';
    const at = ended ?? readAt;
    return [{ id: idOf(known, key), key, at, receivedAt: now, submissionId, blockedBy: null, blockerId }];
  });
}

/**
 * The events about a blocker that a case lacks: their deliveries were lost. Where the API dates none, they count from when
 * it was read. What people did to the clock meanwhile is no event that is lacking.
 */
export function lostBlockerEvents(
  known: Case,
  reading: BlockerReading,
  now: Instant,
): readonly BlockerEvent[] {
  if (!reading.isBlocked) return lostEnds(known, reading, now);
  return openBlockers(known.timeline).size > 0 ? [] : lostBeginning(known, reading, now);
}
