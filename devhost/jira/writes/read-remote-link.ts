import { invalidPayload, refuseFields } from '../http/jira-error';
import { isRecord } from '../model/record';
import type { RemoteLink, RemoteObject } from '../model/remote-link';

/** Atlassian documents this length for `globalId`; the same column type holds the other short texts. */
const SHORT = 255;

type Body = Readonly<Record<string, unknown>>;

/** @throws JiraError 400 if the value is there and is no text, or longer than Jira stores */
function text(holder: Body, name: string, limit = Infinity): string | null {
  const value = holder[name] ?? null;
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw invalidPayload();
  if (value.length > limit)
    throw refuseFields({ [name]: `'${name}' must be no longer than ${String(limit)} characters.` });
  return value;
}

function part(holder: Body, name: string): Body {
  const value = holder[name] ?? null;
  if (value === null) return {};
  if (!isRecord(value)) throw invalidPayload();
  return value;
}

function texts(holder: Body, names: readonly string[]): Readonly<Record<string, string>> {
  const entries = names.flatMap((name) => {
    const value = text(holder, name, SHORT);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function readUrl(holder: Body): string {
  const url = text(holder, 'url');
  if (url === null) throw refuseFields({ url: "'url' is required." });
  if (!URL.canParse(url) || !/^https?:/i.test(url)) throw refuseFields({ url: `'url' is not a valid URL.` });
  return url;
}

function readObject(object: Body): RemoteObject {
  const title = text(object, 'title', SHORT)?.trim() ?? '';
  if (title === '') throw refuseFields({ title: "'title' is required." });
  const status = part(object, 'status');
  const resolved = status['resolved'] ?? null;
  if (resolved !== null && typeof resolved !== 'boolean') throw invalidPayload();
  return {
    url: readUrl(object),
    title,
    summary: text(object, 'summary'),
    icon: texts(part(object, 'icon'), ['title', 'url16x16']),
    status: { resolved, icon: texts(part(status, 'icon'), ['title', 'url16x16', 'link']) },
  };
}

/**
 * The link that a request describes. What it leaves out is empty afterwards, also on a link that had it before.
 *
 * @throws JiraError 400 naming what is wrong
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/
 */
export function readRemoteLink(body: Body): Omit<RemoteLink, 'id' | 'issueId'> {
  return {
    globalId: text(body, 'globalId', SHORT),
    application: texts(part(body, 'application'), ['name', 'type']),
    relationship: text(body, 'relationship', SHORT),
    object: readObject(part(body, 'object')),
  };
}
