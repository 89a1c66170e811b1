import * as v from 'valibot';
import type { Host } from '../host/host';
import { escapeHtml } from './html';

const Links = v.array(
  v.object({
    relationship: v.optional(v.string(), 'links to'),
    object: v.object({
      url: v.string(),
      title: v.string(),
      status: v.object({ resolved: v.optional(v.boolean(), false) }),
    }),
  }),
);
type Link = v.InferOutput<typeof Links>[number];

/** Jira strikes through what is resolved, and links to what the address says. */
function item({ relationship, object: { url, title, status } }: Link): string {
  const link = `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(title)}</a>`;
  return `<li>${escapeHtml(relationship)} ${status.resolved ? `<s>${link}</s>` : link}</li>`;
}

/** The links from an issue to what is outside Jira; nothing without any, or while issue linking is off. */
export async function webLinks({ jira }: Host, issueKey: string, accountId: string): Promise<string> {
  const url = `http://jira/rest/api/3/issue/${encodeURIComponent(issueKey)}/remotelink`;
  const { response } = await jira.handle(new Request(url), { accountId });
  const links = response.ok ? v.parse(Links, await response.json()) : [];
  return links.length === 0
    ? ''
    : `<section aria-labelledby="web-links"><h2 id="web-links">Web links</h2><ul class="comments">${links.map(item).join('')}</ul></section>`;
}
