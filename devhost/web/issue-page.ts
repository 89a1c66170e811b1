import * as v from 'valibot';
import { callDynamicProperties, findUiModule, type IssuePlace } from '../forge/ui-modules';
import { uiModulesOf } from '../forge/base/manifest';
import type { Host } from '../host/host';
import { adfHtml, type NameOf } from './adf-html';
import { appFrame } from './frame';
import { escapeHtml, page, themeOf, themeSwitch } from './html';
import { namesIn } from './names-in';
import { webLinks } from './web-links';

const Named = v.nullish(v.object({ name: v.string() }));
const Issue = v.object({
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    status: Named,
    priority: Named,
    issuetype: Named,
    duedate: v.nullish(v.string()),
    labels: v.optional(v.array(v.string()), []),
    description: v.nullish(v.unknown()),
    comment: v.optional(
      v.object({
        comments: v.array(
          v.object({
            created: v.string(),
            body: v.unknown(),
            visibility: v.optional(v.object({ value: v.string() })),
          }),
        ),
      }),
    ),
  }),
});
type Issue = v.InferOutput<typeof Issue>;

const Lozenge = v.object({ status: v.object({ value: v.object({ label: v.string(), type: v.string() }) }) });

async function readIssue({ jira }: Host, issueKey: string, accountId: string): Promise<Issue | null> {
  const request = new Request(`http://jira/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=*all`);
  const { response } = await jira.handle(request, { accountId });
  return response.ok ? v.parse(Issue, await response.json()) : null;
}

/** What each issue context says beside the issue's fields. */
async function contextLozenges(host: Host, accountId: string, place: IssuePlace): Promise<string> {
  const contexts = uiModulesOf(host.manifest).filter(({ type }) => type === 'jira:issueContext');
  const lozenges = await Promise.all(
    contexts.map(async (module) => {
      const properties = await callDynamicProperties(host.invoker, module, accountId, place).catch(
        () => null,
      );
      const parsed = v.safeParse(Lozenge, properties);
      if (!parsed.success) return '';
      const { label, type } = parsed.output.status.value;
      return `<dt>${escapeHtml(module.label ?? module.title)}</dt><dd><span class="lozenge ${escapeHtml(type)}" data-testid="context-lozenge">${escapeHtml(label)}</span></dd>`;
    }),
  );
  return lozenges.join('');
}

/** The app's panels: shown where pinned or opened, else behind the button that people would have to find. */
function panels(host: Host, issueKey: string, accountId: string, theme: 'light' | 'dark'): string {
  const modules = uiModulesOf(host.manifest).filter(({ type }) => type === 'jira:issuePanel');
  return modules
    .map(({ key, title }) => {
      if (host.jira.panelShown(issueKey, key))
        return `<section class="panel"><h2>${escapeHtml(title)}</h2>${appFrame(host.manifest, { moduleKey: key, accountId, theme, issueKey })}</section>`;
      const body = escapeHtml(JSON.stringify({ issueKey, moduleKey: key }));
      return `<p><button data-post="/host/open-panel" data-body="${body}">${escapeHtml(title)}</button> (the panel is not pinned to this project)</p>`;
    })
    .join('');
}

function fieldList({ fields }: Issue, lozenges: string): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Type', fields.issuetype?.name ?? ''],
    ['Status', fields.status?.name ?? ''],
    ['Priority', fields.priority?.name ?? 'none'],
    ['Due date', fields.duedate ?? 'none'],
    ['Labels', fields.labels.join(', ')],
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}${lozenges}</dl>`;
}

/** Who alone sees a comment; nothing where all who see the issue do. */
function readers(visibility: { readonly value: string } | undefined): string {
  if (visibility === undefined) return '';
  return ` <span class="lozenge">Visible to ${escapeHtml(visibility.value)} only</span>`;
}

function comments({ fields }: Issue, nameOf: NameOf): string {
  const items = (fields.comment?.comments ?? []).map(
    ({ created, body, visibility }) =>
      `<li><time>${escapeHtml(created)}</time>${readers(visibility)}${adfHtml(body, nameOf)}</li>`,
  );
  return items.length === 0
    ? ''
    : `<section aria-labelledby="comments"><h2 id="comments">Comments</h2><ul class="comments">${items.join('')}</ul></section>`;
}

/** An issue as the site shows it, with the app's real panel in a frame; `null` where this person sees no such issue. */
export async function issuePage(
  host: Host,
  issueKey: string,
  place: IssuePlace,
  url: URL,
): Promise<string | null> {
  const accountId = url.searchParams.get('as') ?? 'admin';
  const issue = await readIssue(host, issueKey, accountId);
  if (issue === null) return null;
  const theme = themeOf(url);
  const lozenges = await contextLozenges(host, accountId, place);
  const links = await webLinks(host, issueKey, accountId);
  const texts = [issue.fields.description, ...(issue.fields.comment?.comments ?? []).map(({ body }) => body)];
  const nameOf = await namesIn(texts, host, accountId);
  const description = issue.fields.description ? adfHtml(issue.fields.description, nameOf) : '';
  return page(
    `${issue.key} ${issue.fields.summary}`,
    theme,
    `<header><p><a href="/">All issues</a> · ${themeSwitch(url, theme)} · Seen as ${escapeHtml(accountId)}</p><h1>${escapeHtml(issue.fields.summary)}</h1><p>${escapeHtml(issue.key)}</p></header>
<main class="issue"><div>${panels(host, issueKey, accountId, theme)}
<section class="description" aria-labelledby="description"><h2 id="description">Description</h2>${description}</section>${links}${comments(issue, nameOf)}</div>
<aside aria-label="Details">${fieldList(issue, lozenges)}</aside></main>`,
  );
}

/** A full page of the app, in a project if it is named. @throws UnknownModuleError where there is none of that key. */
export function appPage(host: Host, moduleKey: string, url: URL, projectKey?: string): string {
  const module = findUiModule(host.manifest, moduleKey);
  const accountId = url.searchParams.get('as') ?? 'admin';
  const theme = themeOf(url);
  return page(
    module.title,
    theme,
    `<header><p><a href="/">All issues</a> · ${themeSwitch(url, theme)} · Seen as ${escapeHtml(accountId)}</p></header>
<main>${appFrame(host.manifest, { moduleKey, accountId, theme, ...(projectKey !== undefined && { projectKey }) })}</main>`,
  );
}
