import { requestJira } from '@forge/bridge/fetch/index';
import { RefusedQueryError } from '../remote/refused-query-error';

/** A refusal of Jira, in its own words. */
function reasonIn(body: unknown, status: number): string {
  const { errorMessages = [] } = (body ?? {}) as { readonly errorMessages?: readonly string[] };
  const text = errorMessages.join(' ');
  return text === '' ? `Status ${String(status)}.` : text;
}

/**
 * Asks Jira's REST API as the person who looks: Jira answers with what this person may see, and it costs the app nothing.
 * @throws RefusedQueryError if Jira does not accept the query; another Error with Jira's reason
 */
export async function askJira(path: string, body: object): Promise<unknown> {
  const response = await requestJira(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  const { ok, status } = response;
  if (status === 400) throw new RefusedQueryError(reasonIn(answer, status));
  if (!ok) throw new Error(reasonIn(answer, status));
  return answer;
}

/** How many issues a query finds, as Jira counts it for this person. @throws Error with Jira's reason */
export async function countIssues(jql: string): Promise<number> {
  const { count } = ((await askJira('/rest/api/3/search/approximate-count', { jql })) ?? {}) as {
    readonly count?: unknown;
  };
  if (typeof count !== 'number') throw new Error('Jira’s answer holds no count.');
  return count;
}
