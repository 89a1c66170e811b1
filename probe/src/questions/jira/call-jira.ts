import { asApp, type Route } from '@forge/api';

/** Jira speaks the language of the account unless a request insists on another. */
const ENGLISH = { 'Accept-Language': 'en', 'X-Force-Accept-Language': 'true' } as const;

export interface JiraAnswer {
  readonly status: number;
  /** Parsed JSON; `null` if there is none. */
  readonly body: unknown;
  readonly header: (name: string) => string | null;
}

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call of Jira as the app. A refusal is an answer like any other. */
export async function callJira(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: Route,
  { body, headers = ENGLISH }: CallOptions = {},
): Promise<JiraAnswer> {
  const json = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const response = await asApp().requestJira(path, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text), header: (name) => response.headers.get(name) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
