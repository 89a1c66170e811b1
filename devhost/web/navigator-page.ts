import * as v from 'valibot';
import type { Host } from '../host/host';
import { escapeHtml, page, scrolled, themeOf, themeSwitch } from './html';

const PAGE_SIZE = 50;
const Named = v.nullish(v.looseObject({ name: v.optional(v.string()), displayName: v.optional(v.string()) }));
const Found = v.object({
  issues: v.array(v.object({ key: v.string(), fields: v.record(v.string(), v.unknown()) })),
  nextPageToken: v.optional(v.string()),
});
const Refused = v.object({ errorMessages: v.array(v.string()) });
const Fields = v.array(v.object({ id: v.string(), name: v.string(), custom: v.boolean() }));

interface Column {
  readonly id: string;
  readonly name: string;
}

const SYSTEM_COLUMNS: readonly Column[] = [
  { id: 'summary', name: 'Summary' },
  { id: 'status', name: 'Status' },
  { id: 'assignee', name: 'Assignee' },
  { id: 'duedate', name: 'Due date' },
];

/** A value as text. A formatter of the app's is not evaluated: the raw value stands here. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const named = v.safeParse(Named, value);
  return named.success ? (named.output?.displayName ?? named.output?.name ?? '') : '';
}

async function call({ jira }: Host, accountId: string, path: string, body?: object): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  const request = new Request(`http://jira/rest/api/3${path}`, { ...init, headers });
  return (await jira.handle(request, { accountId })).response.json();
}

async function appColumns(host: Host, accountId: string): Promise<readonly Column[]> {
  const names = new Set(host.manifest.modules['jira:customField'].map(({ name }) => name));
  const fields = v.parse(Fields, await call(host, accountId, '/field'));
  return fields.filter(({ name, custom }) => custom && names.has(name));
}

/** Issues that a query finds, as this person sees them, with the app's fields as columns. */
export async function navigatorPage(host: Host, url: URL): Promise<string> {
  const theme = themeOf(url);
  const accountId = url.searchParams.get('as') ?? 'admin';
  const jql = url.searchParams.get('jql') ?? '';
  const token = url.searchParams.get('page');
  const columns = [...SYSTEM_COLUMNS, ...(await appColumns(host, accountId))];
  const answer = await call(host, accountId, '/search/jql', {
    ...{ jql, maxResults: PAGE_SIZE, fields: columns.map(({ id }) => id) },
    ...(token !== null && { nextPageToken: token }),
  });
  const found = v.safeParse(Found, answer);
  const body = found.success
    ? issueTable(found.output, columns, url)
    : `<p role="alert">${escapeHtml(v.parse(Refused, answer).errorMessages.join(' '))}</p>`;
  const kept = ['as', 'theme'].map((name) => {
    const value = url.searchParams.get(name);
    return value === null ? '' : `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  });
  return page(
    'Issues',
    theme,
    `<header><p><a href="/">All issues</a> · ${themeSwitch(url, theme)} · Seen as ${escapeHtml(accountId)}</p><h1>Issues</h1>
<form class="search">${kept.join('')}<label for="jql">JQL</label> <input id="jql" name="jql" value="${escapeHtml(jql)}"> <button>Search</button></form></header>
<main>${body}</main>`,
  );
}

function issueTable(
  { issues, nextPageToken }: v.InferOutput<typeof Found>,
  columns: readonly Column[],
  url: URL,
): string {
  if (issues.length === 0) return '<p>No issues were found to match your search.</p>';
  const head = columns.map(({ name }) => `<th>${escapeHtml(name)}</th>`).join('');
  const rows = issues.map(({ key, fields }) => {
    const cells = columns.map(({ id }) => `<td>${escapeHtml(textOf(fields[id]))}</td>`).join('');
    return `<tr><td><a href="/jira/browse/${escapeHtml(key)}">${escapeHtml(key)}</a></td>${cells}</tr>`;
  });
  const table = scrolled(
    'issues',
    `<table><thead><tr><th>Key</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
  if (nextPageToken === undefined) return table;
  const next = new URL(url);
  next.searchParams.set('page', nextPageToken);
  return `${table}<p><a href="${escapeHtml(next.pathname + next.search)}">Next page</a></p>`;
}
