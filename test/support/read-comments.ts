import type { LocalSite } from './local-site';
import type { Heard } from './model-both-talk';

interface Listed {
  readonly id: string;
  readonly body: unknown;
  readonly visibility?: { readonly value: string };
}

function textOf(node: unknown): string {
  const { text, content } = node as { text?: string; content?: unknown[] };
  return [text ?? '', ...(content ?? []).map(textOf)].join('');
}

/** All comments of all issues, as an administrator sees them. */
export async function readComments(site: LocalSite): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (const { id: issueId } of site.host.jira.listIssues()) {
    const { body } = await site.jira('GET', `/issue/${issueId}/comment?maxResults=100`);
    for (const { id, body: document, visibility } of (body as { comments: readonly Listed[] }).comments)
      heard.push({ id, issueId, text: textOf(document), role: visibility?.value ?? null });
  }
  return heard;
}
