import * as v from 'valibot';
import type { Host } from '../host/host';
import { mentionedIn, type NameOf } from './adf-html';

const User = v.object({ displayName: v.string() });

/** The names of all whom some documents mention, as Jira gives them to this person. Empty documents are skipped. */
export async function namesIn(
  documents: readonly unknown[],
  { jira }: Pick<Host, 'jira'>,
  accountId: string,
): Promise<NameOf> {
  const ids = new Set(documents.flatMap((document) => (document ? mentionedIn(document) : [])));
  const names = new Map<string, string>();
  for (const id of ids) {
    const url = `http://jira/rest/api/3/user?accountId=${encodeURIComponent(id)}`;
    const { response } = await jira.handle(new Request(url), { accountId });
    if (response.ok) names.set(id, v.parse(User, await response.json()).displayName);
  }
  return (id) => names.get(id);
}
