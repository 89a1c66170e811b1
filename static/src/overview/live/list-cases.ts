import { PROJECTION_PROPERTY } from '../../../../src/wording/issue-search';
import type { AskedPage } from '../../remote/create-list';
import { readCase, type OpenCase } from './open-case';

/** Issues on a page of the list. */
export const PAGE_SIZE = 50;

type Ask = (path: string, body: object) => Promise<unknown>;

interface FoundPage {
  readonly issues?: readonly unknown[];
  readonly nextPageToken?: string;
}

/** Where a list goes on: in which of its queries, and from which of Jira's pages; `""` for its first. */
function readCursor(cursor: string | null): { readonly place: number; readonly token: string } {
  const [place = '0', token = ''] = (cursor ?? '').split(/:(.*)/s);
  return { place: Number(place), token };
}

/** What a list shows: what its queries find, one after another. */
export interface CaseQuery {
  readonly queries: readonly string[];
  /** Ids of at most fifty issues that were changed just now: Jira reads them anew, its index may lag behind. */
  readonly changed: readonly string[];
}

async function find(
  ask: Ask,
  jql: string,
  { changed }: CaseQuery,
  page: { readonly maxResults: number; readonly token: string },
): Promise<FoundPage> {
  const { maxResults, token } = page;
  return (await ask('/rest/api/3/search/jql', {
    ...{ jql, maxResults, fields: ['summary', 'assignee', 'status', 'duedate'] },
    properties: [PROJECTION_PROPERTY],
    ...(changed.length > 0 && { reconcileIssues: changed.map(Number) }),
    ...(token !== '' && { nextPageToken: token }),
  })) as FoundPage;
}

/**
 * A page of the issues that some queries find, one query after another. Usually one call of Jira; where a query ends, one
 * more for the next, also if the page is full: a list must not offer more where there is nothing.
 * @throws Error with Jira's reason
 */
export async function listCases(
  query: CaseQuery,
  cursor: string | null,
  ask: Ask,
): Promise<AskedPage<OpenCase>> {
  const { queries } = query;
  const items: OpenCase[] = [];
  let { place, token } = readCursor(cursor);
  for (let jql = queries[place]; jql !== undefined && items.length < PAGE_SIZE; jql = queries[place]) {
    const { issues = [], nextPageToken } = await find(ask, jql, query, {
      maxResults: PAGE_SIZE - items.length,
      token,
    });
    items.push(...issues.map(readCase).filter((found) => found !== null));
    token = nextPageToken ?? '';
    if (nextPageToken === undefined) place += 1;
  }
  while (token === '') {
    const jql = queries[place];
    if (jql === undefined || (await find(ask, jql, query, { maxResults: 1, token: '' })).issues?.length !== 0)
      break;
    place += 1;
  }
  const isEnd = place >= queries.length;
  return { items, looked: items.length, cursor: isEnd ? null : `${String(place)}:${token}` };
}
