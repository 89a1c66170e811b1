import type { Instant } from '../../domain/sla/instant';
import type { ListPage, Period } from './ports';

/** What was found in a list so far, and from where a person can have it looked through further. */
export interface Found<T> {
  readonly items: readonly T[];
  /** How many rows were looked at for this. */
  readonly looked: number;
  readonly cursor: string | null;
}

/** Bounds of one look. */
interface Bounds {
  /** As soon as so many are found no further page is read. */
  readonly enough: number;
  /** So many rows are read at the most: few may be wanted among many. */
  readonly maxLooked: number;
  readonly pageSize: number;
}

/** The end of the period stays what it was at the first page: what is written meanwhile moves no row. */
function readToken(
  token: string | null,
  to: Instant | null,
  now: Instant,
): readonly [Instant, string | null] {
  const [until, cursor] = token?.split('|') ?? [];
  return until === undefined || cursor === undefined ? [to ?? now, null] : [until, cursor];
}

/** Looks through a list, newest first, for what is wanted. A filter that finds little costs no more than `maxLooked` rows. */
export async function lookThrough<T>(
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
