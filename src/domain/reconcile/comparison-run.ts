import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import {
  nothingCompared,
  type ComparisonCounts,
  type ComparisonKind,
  type ComparisonResult,
  type ComparisonRun,
  type ComparisonTrouble,
  type Drift,
  type Reconciliation,
} from './comparison';
import { startOf, type WalkPosition } from './walk';

const DAY_MS = 86_400_000;
/** Every submission is compared once a week without being asked to: it costs one request for a hundred of them. */
const FULL_EVERY_MS = 7 * DAY_MS;
/** A run that has not made progress for this long has lost its work, e.g. to a queue that gave it up. */
const LOST_MS = 30 * 60_000;
/** Ids that are named; beyond them the count says it. */
const MAX_NAMED = 20;

/** A connection that is watched from now on. */
export function watch(connectionId: string, now: Instant): Reconciliation {
  return {
    connectionId,
    watchedFrom: now,
    cursor: now,
    run: null,
    fullBegunAt: null,
    lastRecent: null,
    lastFull: null,
    trouble: null,
  };
}

/**
 * Bugcrowd filters by date, in a zone that it does not name: a day more than asked for covers them all, and what is read
 * twice changes nothing.
 */
function dateBefore(instant: Instant): string {
  return toInstant(toEpochMs(instant) - DAY_MS).slice(0, 10);
}

/** Begins a run. */
export function beginRun(
  record: Reconciliation,
  kind: ComparisonKind,
  id: string,
  now: Instant,
): Reconciliation & { readonly run: ComparisonRun } {
  const updatedFrom = kind === 'full' ? null : dateBefore(record.cursor);
  const run: ComparisonRun = {
    id,
    kind,
    startedAt: now,
    touchedAt: now,
    updatedFrom,
    position: startOf(null),
    drift: null,
    total: null,
    counts: nothingCompared,
  };
  return { ...record, run, fullBegunAt: kind === 'full' ? now : record.fullBegunAt };
}

/** What the hour brings: a run to begin, one to push on that has got lost, or nothing while one runs. */
export function nextRun(
  { run, lastFull, fullBegunAt }: Reconciliation,
  now: Instant,
): ComparisonKind | 'resume' | 'nothing' {
  const nowMs = toEpochMs(now);
  if (run !== null) return nowMs - toEpochMs(run.touchedAt) > LOST_MS ? 'resume' : 'nothing';
  const isFullDue = lastFull === null || nowMs - toEpochMs(lastFull.finishedAt) > FULL_EVERY_MS;
  // One that comes to no end must not keep the recent ones from being made.
  const isTried = fullBegunAt !== null && nowMs - toEpochMs(fullBegunAt) <= DAY_MS;
  return isFullDue && !isTried ? 'full' : 'recent';
}

/** Adds what a page has come to. */
export function addCounts(counts: ComparisonCounts, page: ComparisonCounts): ComparisonCounts {
  return {
    submissions: counts.submissions + page.submissions,
    missing: counts.missing + page.missing,
    different: counts.different + page.different,
    older: counts.older + page.older,
    unreadable: counts.unreadable + page.unreadable,
    duplicated: counts.duplicated + page.duplicated,
    duplicatedIds: [...counts.duplicatedIds, ...page.duplicatedIds].slice(0, MAX_NAMED),
    requests: counts.requests + page.requests,
  };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/** What a page lacks, with what it lacked when it was first read. */
export function joinDrift(before: Drift | null, now: Drift): Drift {
  if (before === null) return now;
  return {
    missing: union(before.missing, now.missing),
    different: union(before.different, now.different),
  };
}

/** Remembers what a page lacks before it is fed, so that it is counted right whatever stops the step. */
export function rememberDrift(record: Reconciliation, run: ComparisonRun, drift: Drift): Reconciliation {
  return { ...record, run: { ...run, drift } };
}

/** The run after a page, or over after the last one. */
export function advanceRun(
  record: Reconciliation,
  run: ComparisonRun,
  page: {
    readonly counts: ComparisonCounts;
    readonly total: number | null;
    readonly next: WalkPosition | 'end';
  },
  now: Instant,
): Reconciliation {
  const counts = addCounts(run.counts, page.counts);
  if (page.next !== 'end') {
    const total = run.total ?? page.total;
    const next = { ...run, counts, total, position: page.next, drift: null, touchedAt: now };
    return { ...record, run: next, trouble: null };
  }
  const result: ComparisonResult = { ...counts, startedAt: run.startedAt, finishedAt: now };
  return {
    ...record,
    // What changed while it ran is read again by the next one.
    cursor: run.startedAt,
    run: null,
    trouble: null,
    ...(run.kind === 'full' ? { lastFull: result } : { lastRecent: result }),
  };
}

/** A step failed and is tried again: the run is not lost. */
export function delayRun(
  record: Reconciliation,
  run: ComparisonRun,
  message: string,
  now: Instant,
): Reconciliation {
  return { ...record, run: { ...run, touchedAt: now }, trouble: { at: now, kind: 'failed', message } };
}

/** The run is over before its end; the cursor stays, so that the next one begins where this one did. */
export function giveUpRun(record: Reconciliation, trouble: ComparisonTrouble): Reconciliation {
  return { ...record, run: null, trouble };
}
