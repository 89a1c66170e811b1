import { fetch, permissions, type APIResponse } from '@forge/api';
import { toInstant, type Instant } from '../../../domain/sla/instant';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { toCallError } from './to-call-error';

/** Also in manifest.yml: the only host outside Atlassian that the app calls. */
export const BUGCROWD_ORIGIN = 'https://api.bugcrowd.com';

/** Well below the shortest invocation limit of 25 s, so that a hanging call becomes a handled failure. */
const TIMEOUT_MS = 15_000;

/** A page of 100 full reports is a few megabytes; the app has 256 MB for everything. */
const MAX_CHARACTERS = 20 * 1024 * 1024;

/** Username and password. Unprintable characters could not be sent, and the resulting error would quote them. */
const TOKEN = /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/;

/** Calls that Bugcrowd still accepts in this minute; `null` if unknown. */
export interface RateState {
  readonly remaining: number | null;
  readonly limit: number | null;
}

export interface BugcrowdAnswer {
  readonly body: unknown;
  /** Time of Bugcrowd's answer by its own clock, to the second. */
  readonly serverTime: Instant | null;
  readonly rate: RateState;
}

function addressOf(path: string, query: readonly (readonly [string, string])[]): string {
  const url = new URL(path, BUGCROWD_ORIGIN);
  // A path with dots or its own host would send the credential elsewhere.
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

/** True for the platform's error about a request that it blocked. */
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
  // The platform's proxy marks its own answers with this header.
  const proxyError = response.headers.get('forge-proxy-error');
  if (proxyError === 'BLOCKED_EGRESS') throw egressRefused(what);
  if (proxyError !== null) throw unreachable(what);
  return response;
}

/** If the platform's `fetch` followed a redirect anyway, the answer is not Bugcrowd's. */
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
    // Without the cause, which quotes the answer.
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
 * @param path from the root, e.g. `/submissions`; built by the app, never a link from an answer.
 * @param what names the call in messages, e.g. `reading the submissions`; never contains content.
 * @throws BugcrowdCallError for everything but a 2xx answer with a JSON body.
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
  // Checked first: an installation from before the egress was added has not approved it.
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
