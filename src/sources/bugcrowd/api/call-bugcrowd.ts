import { fetch, permissions, type APIResponse } from '@forge/api';
import { toInstant, type Instant } from '../../../domain/sla/instant';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { toCallError } from './to-call-error';

/** Also named in manifest.yml: the only place outside Atlassian that the app calls. */
export const BUGCROWD_ORIGIN = 'https://api.bugcrowd.com';

/** Well below the 25 s that the shortest invocation has, so that a hanging call ends as a failure that is handled. */
const TIMEOUT_MS = 15_000;

/** A page of 100 full reports is a few megabytes; the app has 256 MB for everything. */
const MAX_CHARACTERS = 20 * 1024 * 1024;

/** Username and password. What is not printable could not be sent, and the error about that would quote it. */
const TOKEN = /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/;

/** How many calls Bugcrowd still takes in this minute; `null` where it does not say. */
export interface RateState {
  readonly remaining: number | null;
  readonly limit: number | null;
}

export interface BugcrowdAnswer {
  readonly body: unknown;
  /** When Bugcrowd answered, by its own clock, to the second. */
  readonly serverTime: Instant | null;
  readonly rate: RateState;
}

function addressOf(path: string, query: readonly (readonly [string, string])[]): string {
  const url = new URL(path, BUGCROWD_ORIGIN);
  // A path with dots or a host of its own would take the credential elsewhere.
  if (url.origin !== BUGCROWD_ORIGIN || url.pathname !== path)
    throw new RangeError('Not a path of Bugcrowd’s API.');
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

function unreachable(what: string, cause?: unknown): BugcrowdCallError {
  const options = cause === undefined ? undefined : { cause };
  return new BugcrowdCallError('unreachable', `Bugcrowd did not answer ${what}.`, null, options);
}

function egressRefused(what: string): BugcrowdCallError {
  const message = `This installation may not call ${BUGCROWD_ORIGIN}, so ${what} was not possible.`;
  return new BugcrowdCallError('egress-refused', message);
}

/** The platform's own words, from a request that it stopped on its way out. */
function isEgressError(error: unknown): boolean {
  return error instanceof Error && error.name === 'REQUEST_EGRESS_ALLOWLIST_ERR';
}

async function send(token: string, address: string, what: string): Promise<APIResponse> {
  let response: APIResponse;
  try {
    response = await fetch(address, {
      method: 'GET',
      headers: { accept: 'application/vnd.bugcrowd+json', authorization: `Token ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw isEgressError(cause) ? egressRefused(what) : unreachable(what, cause);
  }
  // The platform's proxy marks what it answers itself in the place of the host.
  const proxyError = response.headers.get('forge-proxy-error');
  if (proxyError === 'BLOCKED_EGRESS') throw egressRefused(what);
  if (proxyError !== null) throw unreachable(what);
  return response;
}

/** Where the platform's own `fetch` followed a redirect all the same, the answer is not Bugcrowd's. */
function wasRedirected(response: APIResponse): boolean {
  return 'redirected' in response && response.redirected === true;
}

async function readJson(response: APIResponse, what: string): Promise<unknown> {
  const tooLarge = new BugcrowdCallError('bad-shape', `Bugcrowd's answer to ${what} is too large.`);
  if (Number(response.headers.get('content-length')) > MAX_CHARACTERS) throw tooLarge;
  const text = await response.text().catch((cause: unknown) => {
    throw unreachable(what, cause);
  });
  if (text.length > MAX_CHARACTERS) throw tooLarge;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the cause: it quotes the answer.
    throw new BugcrowdCallError('bad-shape', `Bugcrowd's answer to ${what} is not JSON.`);
  }
}

function count(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : null;
}

function serverTime(header: string | null): Instant | null {
  const epochMs = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(epochMs) ? null : toInstant(epochMs);
}

/**
 * Reads from Bugcrowd's REST API, once. Redirects are not followed, so that the credential goes to no other host.
 * @param token `username:password`, as Bugcrowd shows the pair.
 * @param path from the root, e.g. `/submissions`; built by the app, never a link out of an answer.
 * @param what names the call in messages, e.g. `reading the submissions`; it never holds content.
 * @throws BugcrowdCallError for everything but an answer of 2xx with a body of JSON.
 */
export async function callBugcrowd(
  token: string,
  path: string,
  query: readonly (readonly [string, string])[],
  what: string,
): Promise<BugcrowdAnswer> {
  const address = addressOf(path, query);
  if (!TOKEN.test(token))
    throw new BugcrowdCallError(
      'unauthorised',
      `The token for ${what} is not a username and a password joined by a colon.`,
    );
  // Asked first: an installation from before the egress was added has not agreed to it.
  if (!permissions.canFetchFrom('backend', BUGCROWD_ORIGIN)) throw egressRefused(what);
  const response = await send(token, address, what);
  if (!response.ok || wasRedirected(response)) throw await toCallError(response, what, token);
  return {
    body: await readJson(response, what),
    serverTime: serverTime(response.headers.get('date')),
    rate: {
      remaining: count(response.headers.get('x-ratelimit-remaining')),
      limit: count(response.headers.get('x-ratelimit-limit')),
    },
  };
}
