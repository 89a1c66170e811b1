import type { Instant } from '../../domain/sla/instant';
import type { ListPage, Period } from './ports';

/** Matches so far, and the position where the search can continue. */
export interface Found<T> {
  readonly items: readonly T[];
  /** How many rows were read for this. */
  readonly looked: number;
  readonly cursor: string | null;
}

/** Limits of one search. */
interface Bounds {
  /** No further page is read once there are this many matches. */
  readonly enough: number;
  /** Maximum number of rows to read, as matches may be rare. */
  readonly maxLooked: number;
  readonly pageSize: number;
}

/** The end of the period stays that of the first page, so that new rows do not shift the pages. */
function readToken(
  token: string | null,
  to: Instant | null,
  now: Instant,
): readonly [Instant, string | null] {
  const [until, cursor] = token?.split('|') ?? [];
  return until === undefined || cursor === undefined ? [to ?? now, null] : [until, cursor];
}

/** Filters a list, newest first. A filter with few matches reads no more than `maxLooked` rows. */
export async function filterPages<T>(
  read: (period: Period, cursor: string | null, limit: number) => Promise<ListPage<T>>,
  request: { readonly period: Period; readonly token: string | null; readonly now: Instant },
  isWanted: (item: T) => boolean,
  { enough, maxLooked, pageSize }: Bounds,
): Promise<Found<T>> {
  const [until, start] = readToken(request.token, request.period.to, request.now);
  const items: T[] = [];
  let looked = 0;
  let cursor = start;
  do {
    const page = await read({ from: request.period.from, to: until }, cursor, pageSize);
    items.push(...page.items.filter(isWanted));
    looked += page.items.length;
    cursor = page.cursor;
  } while (cursor !== null && items.length < enough && looked < maxLooked);
  return { items, looked, cursor: cursor === null ? null : `${until}|${cursor}` };
}
