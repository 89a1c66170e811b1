import type { APIResponse } from '@forge/api';
import { toInstant, type Instant } from '../../../domain/sla/instant';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { sendRequest, unreachable } from './send-request';
import { toCallError } from './to-call-error';

/** A page of 100 full reports is a few megabytes; the app has 256 MB for everything. */
const MAX_CHARACTERS = 20 * 1024 * 1024;

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
 * Reads an answer of Bugcrowd's.
 * @param what names the call in messages.
 * @throws BugcrowdCallError for everything but a 2xx answer with a JSON body.
 */
export async function readAnswer(
  response: APIResponse,
  token: string,
  what: string,
): Promise<BugcrowdAnswer> {
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
  const response = await sendRequest(token, { method: 'GET', path, query }, what);
  return readAnswer(response, token, what);
}
