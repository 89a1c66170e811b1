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
/** A full comparison runs once a week automatically: it costs one request per hundred submissions. */
const FULL_EVERY_MS = 7 * DAY_MS;
/** A run without progress for this long has lost its work, e.g. because the queue dropped it. */
const LOST_MS = 30 * 60_000;
/** Number of ids that are listed; the count covers the rest. */
const MAX_NAMED = 20;

/** The reconciliation of a connection that is watched from now on. */
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
 * The source filters by date in an undocumented time zone: one day earlier covers all zones, and reading something twice
 * changes nothing.
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

/** Decides at the hourly trigger: begin a run, restart a lost one, or nothing while one runs. */
export function nextRun(
  { run, lastFull, fullBegunAt }: Reconciliation,
  now: Instant,
): ComparisonKind | 'resume' | 'nothing' {
  const nowMs = toEpochMs(now);
  if (run !== null) return nowMs - toEpochMs(run.touchedAt) > LOST_MS ? 'resume' : 'nothing';
  const isFullDue = lastFull === null || nowMs - toEpochMs(lastFull.finishedAt) > FULL_EVERY_MS;
  // A full run that never finishes must not block the recent ones.
  const isTried = fullBegunAt !== null && nowMs - toEpochMs(fullBegunAt) <= DAY_MS;
  return isFullDue && !isTried ? 'full' : 'recent';
}

/** Adds the counts of a page. */
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

/** Drift of a page, joined with the drift found when it was first read. */
export function joinDrift(before: Drift | null, now: Drift): Drift {
  if (before === null) return now;
  return {
    missing: union(before.missing, now.missing),
    different: union(before.different, now.different),
  };
}

/** Records a page's drift before processing it, so that it is counted correctly if the step is interrupted. */
export function rememberDrift(record: Reconciliation, run: ComparisonRun, drift: Drift): Reconciliation {
  return { ...record, run: { ...run, drift } };
}

/** The run after a page; finished after the last one. */
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
    // The next run reads again what changed during this one.
    cursor: run.startedAt,
    run: null,
    trouble: null,
    ...(run.kind === 'full' ? { lastFull: result } : { lastRecent: result }),
  };
}

/** A failed step is retried, so the run does not count as lost. */
export function delayRun(
  record: Reconciliation,
  run: ComparisonRun,
  message: string,
  now: Instant,
): Reconciliation {
  return { ...record, run: { ...run, touchedAt: now }, trouble: { at: now, kind: 'failed', message } };
}

/** Ends a run early. The cursor is kept, so the next run begins at the same point. */
export function giveUpRun(record: Reconciliation, trouble: ComparisonTrouble): Reconciliation {
  return { ...record, run: null, trouble };
}
