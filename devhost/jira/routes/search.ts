import { ok, type Answer } from '../http/answer';
import { bodyRecord, type Call } from '../http/call';
import { invalidPayload, refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { JqlContext } from '../jql/jql-context';
import { readPageToken, writePageToken } from '../jql/page-token';
import { compileBoundQuery, runQuery } from '../jql/run-query';
import type { Issue } from '../model/issue';
import { renderIssue } from '../render/issue';
import { pickFields } from '../render/pick-fields';
import { changelogOf, expandOf, fieldNames, fieldSchemas } from './issue-answer';
import { searchRequestOfBody, searchRequestOfQuery, type SearchRequest } from './search-request';

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/search/jql',
    scope: 'read:jira-work',
    answer: (call) => search(call, searchRequestOfQuery(call)),
  },
  {
    method: 'POST',
    path: '/search/jql',
    scope: 'read:jira-work',
    answer: (call) => search(call, searchRequestOfBody(call)),
  },
  { method: 'GET', path: '/search', scope: 'none', answer: removed },
  { method: 'POST', path: '/search', scope: 'none', answer: removed },
  { method: 'POST', path: '/search/approximate-count', scope: 'read:jira-work', answer: count },
];

const MAX_PAGE = 5000;
/** Jira sends shorter pages to those who ask for more than ids and keys. */
const MAX_PAGE_WITH_FIELDS = 100;

function search(call: Call, request: SearchRequest): Answer {
  const { jql, nextPageToken } = request;
  const context = contextOf(call);
  const expand = expandOf(request.expand);
  const { plan, order } = compileBoundQuery(jql, context);
  const hits = runQuery(plan, new Set(request.reconcileIssues), context)
    .map((issue) => ({ issue, key: order.keyOf(issue) }))
    .sort((left, right) => order.compare(left.key, right.key));
  const behind = nextPageToken === undefined ? undefined : readPageToken(nextPageToken, jql);
  const rest = behind === undefined ? hits : hits.filter(({ key }) => order.compare(key, behind) > 0);

  const fieldIds = pickFields(request.fields, 'id', call.site);
  const page = rest.slice(0, Math.min(request.maxResults, longestPage(fieldIds)));
  const last = page.at(-1);
  const isLast = page.length === rest.length || last === undefined;
  const view = { fieldIds, propertyKeys: request.properties };
  const issues = page.map(({ issue }) => ({
    ...renderIssue(issue, view, call.account, call.site),
    ...(expand.has('changelog') ? { changelog: changelogOf(call, issue) } : {}),
  }));
  const body = {
    issues,
    ...(isLast ? {} : { nextPageToken: writePageToken(jql, last.key) }),
    isLast,
    ...(expand.has('names') ? { names: fieldNames(call.site) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(call.site) } : {}),
  };
  return ok(body, { coreObjects: issues.length });
}

function removed(): Answer {
  throw refuse(410, 'The requested API has been removed. Please use /rest/api/3/search/jql.');
}

/** Jira takes `jql` and no other name, so nothing that narrows or pages a search. */
function count(call: Call): Answer {
  const { jql, ...unknown } = bodyRecord(call);
  if (Object.keys(unknown).length > 0) throw invalidPayload();
  if (typeof jql !== 'string') throw refuse(400, 'The jql is required.');
  const context = contextOf(call);
  const found: readonly Issue[] = runQuery(compileBoundQuery(jql, context).plan, new Set(), context);
  return ok({ count: found.length });
}

function contextOf({ site, account }: Call): JqlContext {
  return { site, account, now: new Date(site.nowMs()) };
}

function longestPage(fieldIds: readonly string[]): number {
  const onlyKeys = fieldIds.every((id) => id === 'id' || id === 'key');
  return onlyKeys ? MAX_PAGE : MAX_PAGE_WITH_FIELDS;
}
