import { fromRecord, type StoredRecord } from './stored-record';
import type { Some } from '../../usecases/base/ports';

/** The platform's largest page. */
const PAGE_SIZE = 100;

interface Page<T> {
  readonly results: readonly { readonly value: StoredRecord<T> }[];
  readonly nextCursor?: string;
}

/** A query that has not run yet. */
interface Query<T> {
  limit(limit: number): Query<T>;
  cursor(cursor: string): Query<T>;
  getMany(): Promise<Page<T>>;
}

/** The first values of a query, over as many pages as needed. */
export async function someOf<T>(query: Query<T>, limit: number): Promise<Some<T>> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = query.limit(Math.min(limit - items.length, PAGE_SIZE));
    const { results, nextCursor }: Page<T> = await (
      cursor === undefined ? page : page.cursor(cursor)
    ).getMany();
    items.push(...results.map(({ value }) => fromRecord(value)));
    cursor = nextCursor;
  } while (cursor !== undefined && items.length < limit);
  return { items, more: cursor !== undefined };
}
