import { askJira, countIssues } from '../../bridge/jira';
import { createList, type List } from '../../remote/create-list';
import { countCells, type Counting } from './count-cells';
import { listCases, type CaseQuery } from './list-cases';
import { needsQueries, type NeedsFilter, type NeedsSort } from './needs-query';
import { nowCells, type Cell } from './now-cells';
import type { OpenCase } from './open-case';

/** The cases that some queries find, page by page. */
export type NeedsList = List<CaseQuery, OpenCase>;

/** What Jira is asked for the part Now. */
export interface AskedNow {
  readonly counting: Counting;
  readonly needs: NeedsList;
}

/** Starts to count, as the person who looks. */
export function askCounts(cells: readonly Cell[]): Counting {
  return countCells(cells, countIssues);
}

/** Starts to list the cases that need somebody. */
export function askNeeds(queries: readonly string[]): NeedsList {
  const query = { queries, changed: [] };
  return createList((wanted: CaseQuery, cursor) => listCases(wanted, cursor, askJira), query);
}

/** Starts everything that the part Now shows at first. */
export function askNow(place: NeedsFilter & { readonly sort: NeedsSort }): AskedNow {
  return { counting: askCounts(nowCells(place)), needs: askNeeds(needsQueries(place, place.sort)) };
}
