import type { Problems } from './problems';
import { lastValue, readInteger } from './read-value';

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export const pageParameters = ['page[limit]', 'page[offset]'];

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;
const MAX_OFFSET = 9900;

export function readPage(query: URLSearchParams, problems: Problems): Page {
  const limit = lastValue(query, 'page[limit]') ?? String(DEFAULT_LIMIT);
  const offset = lastValue(query, 'page[offset]') ?? '0';
  return {
    limit: readInteger('/page/limit', limit, { min: 0, max: MAX_LIMIT }, problems),
    offset: readInteger('/page/offset', offset, { min: 0, max: MAX_OFFSET }, problems),
  };
}

function linkTo(path: string, query: URLSearchParams, { limit, offset }: Page): string {
  const all = new Map(query).set('page[limit]', String(limit)).set('page[offset]', String(offset));
  const pairs = [...all].map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  );
  return `${path}?${pairs.sort().join('&')}`;
}

/**
 * A page of a list with the links around it. The links are as in Bugcrowd's own examples, where even the last page
 * has a `next`, which is empty.
 */
export function pageDocument(
  path: string,
  query: URLSearchParams,
  page: Page,
  { data, totalHits }: { readonly data: readonly unknown[]; readonly totalHits: number },
): object {
  const { limit, offset } = page;
  return {
    data,
    meta: { count: data.length, total_hits: totalHits },
    links: {
      self: linkTo(path, query, page),
      next: linkTo(path, query, { limit, offset: offset + limit }),
      previous: linkTo(path, query, { limit, offset: Math.max(0, offset - limit) }),
    },
  };
}
