import { fetch, permissions, type APIResponse } from '@forge/api';
import { BugcrowdCallError } from './bugcrowd-call-error';

/** Also in manifest.yml: the only host outside Atlassian that the app calls. */
export const BUGCROWD_ORIGIN = 'https://api.bugcrowd.com';

/** Well below the shortest invocation limit of 25 s, so that a hanging call becomes a handled failure. */
const TIMEOUT_MS = 15_000;

/** Username and password. Unprintable characters could not be sent, and the resulting error would quote them. */
const TOKEN = /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/;

/** What is asked of Bugcrowd. */
export interface BugcrowdRequest {
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** From the root, e.g. `/submissions`; built by the app, never a link from an answer. */
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  /** A JSON:API document. */
  readonly document?: object;
}

function addressOf({ path, query = [] }: BugcrowdRequest): string {
  const url = new URL(path, BUGCROWD_ORIGIN);
  // A path with dots or its own host would send the credential elsewhere.
  if (url.origin !== BUGCROWD_ORIGIN || url.pathname !== path)
    throw new RangeError('Not a path of Bugcrowd’s API.');
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

export function unreachable(what: string, cause?: unknown): BugcrowdCallError {
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

async function send(
  token: string,
  address: string,
  { method, document }: BugcrowdRequest,
  what: string,
): Promise<APIResponse> {
  const accept = 'application/vnd.bugcrowd+json';
  const isWrite = document !== undefined;
  let response: APIResponse;
  try {
    response = await fetch(address, {
      method,
      headers: { accept, authorization: `Token ${token}`, ...(isWrite && { 'content-type': accept }) },
      ...(isWrite && { body: JSON.stringify(document) }),
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

/**
 * Sends a request to Bugcrowd's REST API, once. Redirects are not followed, so that the credential goes to no other host.
 * @param token `username:password`, as Bugcrowd shows the pair.
 * @param what names the call in messages, e.g. `reading the submissions`; never contains content.
 * @returns the answer, whatever its status.
 * @throws BugcrowdCallError without an answer.
 */
export async function sendRequest(
  token: string,
  request: BugcrowdRequest,
  what: string,
): Promise<APIResponse> {
  const address = addressOf(request);
  if (!TOKEN.test(token))
    throw new BugcrowdCallError(
      'unauthorised',
      `The token for ${what} is not a username and a password joined by a colon.`,
    );
  // Checked first: an installation from before the egress was added has not approved it.
  if (!permissions.canFetchFrom('backend', BUGCROWD_ORIGIN)) throw egressRefused(what);
  return send(token, address, request, what);
}
