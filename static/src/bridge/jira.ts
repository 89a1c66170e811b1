import { requestJira } from '@forge/bridge/fetch/index';
import { RefusedQueryError } from '../remote/refused-query-error';

/** A refusal of Jira, in its own words. */
function reasonIn(body: unknown, status: number): string {
  const { errorMessages = [], errors = {} } = (body ?? {}) as {
    readonly errorMessages?: readonly string[];
    readonly errors?: Readonly<Record<string, string>>;
  };
  const text = [...errorMessages, ...Object.values(errors)].join(' ');
  return text === '' ? `Status ${String(status)}.` : text;
}

/** Jira has understood a call and does not do it: the same call would be refused again. */
export class RefusedByJira extends Error {
  readonly status: number;

  constructor(reason: string, status: number) {
    super(reason);
    this.name = 'RefusedByJira';
    this.status = status;
  }
}

const json = { accept: 'application/json', 'content-type': 'application/json' };

async function callJira(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> {
  const response = await requestJira(path, {
    method,
    headers: json,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const { status } = response;
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const reason = reasonIn(answer, status);
  throw isRefusal ? new RefusedByJira(reason, status) : new Error(reason);
}

/**
 * Asks Jira's REST API as the person who looks: Jira answers with what this person may see, and it costs the app nothing.
 * @throws RefusedQueryError if Jira does not accept the query; another Error with Jira's reason
 */
export async function askJira(path: string, body: object): Promise<unknown> {
  try {
    return await callJira('POST', path, body);
  } catch (error) {
    throw error instanceof RefusedByJira && error.status === 400
      ? new RefusedQueryError(error.message)
      : error;
  }
}

/** The same for a question that needs no body. @throws Error with Jira's reason */
export async function readJira(path: string): Promise<unknown> {
  return callJira('GET', path);
}

/** Changes something in Jira as the person who looks. @throws RefusedByJira, or Error if it may have been done */
export async function changeJira(path: string, body: object): Promise<void> {
  await callJira('PUT', path, body);
}

/** How many issues a query finds, as Jira counts it for this person. @throws Error with Jira's reason */
export async function countIssues(jql: string): Promise<number> {
  const { count } = ((await askJira('/rest/api/3/search/approximate-count', { jql })) ?? {}) as {
    readonly count?: unknown;
  };
  if (typeof count !== 'number') throw new Error('Jira’s answer holds no count.');
  return count;
}
