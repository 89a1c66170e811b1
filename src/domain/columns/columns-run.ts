import { caseKey } from '../cases/case-key';
import type { Case } from '../cases/case';
import { columnValuesOf, type ColumnValues } from '../cases/column-values';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import type { ColumnChange, ColumnsPlace, ColumnsRun, ColumnsSetting } from './columns-state';

/** A change is read again for as long: the index may not have had it before. */
export const OVERLAP_MS = 60_000;

/** Entries that are kept of the cases written last; one that is dropped is written once more. */
const MAX_RECENT = 1000;

const START: ColumnsPlace = { to: null, walk: null };

/** How far the cases of a connection have been read. */
export function placeOf({ places }: Pick<ColumnsRun, 'places'>, connectionId: string): ColumnsPlace {
  return places[connectionId] ?? START;
}

/**
 * The connections whose cases are read: also those that were deleted after their values had been written, because the
 * values of their open cases are to be emptied.
 */
export function connectionsToRead(
  { places }: Pick<ColumnsRun, 'places'>,
  present: readonly string[],
): readonly string[] {
  return [...new Set([...present, ...Object.keys(places)])];
}

/** The run of a setting: the present one, or one that begins with the cases of all connections that are known. */
export function runFor({ mode, id }: ColumnsSetting, present: ColumnsRun | null): ColumnsRun {
  if (present?.id === id) return present;
  const fields = present?.fields ?? null;
  const places = Object.fromEntries(Object.keys(present?.places ?? {}).map((known) => [known, START]));
  return { mode, id, fields, places, recent: {}, rest: [], refusal: null, writtenAt: null };
}

/** Where the next reading of a connection's cases begins; `null` for its first case. */
export function readFrom({ to }: ColumnsPlace): Instant | null {
  return to === null ? null : toInstant(toEpochMs(to) - OVERLAP_MS);
}

const EMPTY: ColumnValues = { due: null, status: null };

/** What the fields of a case should show; a case that was last written before there were fields has no `columns` yet. */
function valuesOf({ issue, columns }: Case): (ColumnChange & { readonly since: Instant | null }) | null {
  if (issue === null) return null;
  const isOwn = columns?.issueId === issue.id;
  return isOwn
    ? columns
    : { ...columnValuesOf(issue.lastWritten.projection), issueId: issue.id, since: null };
}

/**
 * The values to write of some cases.
 * @param from as from when they were read.
 * @returns none for a case without an issue, or with one that Jira does not show, or that shows them already.
 */
export function columnChanges(
  cases: readonly Case[],
  from: Instant | null,
  { mode, recent }: Pick<ColumnsRun, 'mode' | 'recent'>,
): readonly ColumnChange[] {
  return cases.flatMap((kase) => {
    const wanted = valuesOf(kase);
    if (wanted === null || kase.unseenSince !== null) return [];
    const { issueId, due, status, since } = wanted;
    if (mode === 'clear') return [{ issueId, ...EMPTY }];
    const isOld = from !== null && since !== null && toEpochMs(since) < toEpochMs(from);
    return isOld || (since !== null && recent[caseKey(kase)] === since) ? [] : [{ issueId, due, status }];
  });
}

/** The latest values of each issue, those of `earlier` replaced by those of `later`. */
export function joinChanges(
  earlier: readonly ColumnChange[],
  later: readonly ColumnChange[],
): readonly ColumnChange[] {
  return [...new Map([...earlier, ...later].map((change) => [change.issueId, change])).values()];
}

/** The cases that need not be written again if they are read again at `now`. */
export function recentAfter(
  recent: ColumnsRun['recent'],
  cases: readonly Case[],
  now: Instant,
): ColumnsRun['recent'] {
  const oldest = toEpochMs(now) - 2 * OVERLAP_MS;
  const read = cases.flatMap(({ columns, ...kase }) =>
    columns ? [[caseKey(kase), columns.since] as const] : [],
  );
  const kept = Object.entries({ ...recent, ...Object.fromEntries(read) })
    .filter(([, since]) => toEpochMs(since) >= oldest)
    .sort(([, left], [, right]) => toEpochMs(left) - toEpochMs(right));
  return Object.fromEntries(kept.slice(-MAX_RECENT));
}
