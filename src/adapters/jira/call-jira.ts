import { asApp, asUser, getAppContext, type APIResponse, type Route } from '@forge/api';
import * as v from 'valibot';
import { toInstant, type Instant } from '../../domain/sla/instant';
import { CallFailedError } from '../../usecases/errors/call-failed-error';
import { JiraRefusalError } from './jira-refusal-error';

/** Well below the shortest invocation limit of 25 s, so that a hanging call becomes a handled failure. */
const TIMEOUT_MS = 15_000;
/** Reserved before the platform ends the invocation, to store the result. */
const SPARE_MS = 5_000;
/** A call with less time than this is not started: it would be cut off with an unknown result. */
const MIN_CALL_MS = 3_000;

/** The last possible date. */
const MAX_DATE_MS = 8.64e15;

const ErrorBody = v.object({
  errorMessages: v.fallback(v.optional(v.array(v.string()), []), []),
  errors: v.fallback(v.optional(v.record(v.string(), v.string()), {}), {}),
});

export interface JiraCall {
  /** `app` for automatic work, `user` for requests of the person at the page. */
  readonly as: 'app' | 'user';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: Route;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Comes back with the events that the call causes. */
  readonly trace?: string;
  /** True for names in the language that the caller has chosen in Jira; by default they are in English. */
  readonly isInOwnLanguage?: boolean;
}

/** Names and reasons in one language, whatever the site or the person has chosen. */
const IN_ENGLISH = { 'accept-language': 'en', 'x-force-accept-language': 'true' };

/** When Jira accepts another call. */
interface Asked {
  readonly retryAfterSeconds: number | null;
  readonly retryAt: Instant | null;
}

/** A moment in the formats of headers: ISO 8601, an HTTP date, or seconds since 1970. */
function momentOf(text: string): Instant | null {
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isFinite(ms) && Math.abs(ms) <= MAX_DATE_MS ? toInstant(ms) : null;
}

/** `Retry-After` if present. The gateway in front of Jira sends `X-RateLimit-Reset` only. */
function askedBy({ headers }: APIResponse): Asked {
  const after = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(after)) return { retryAfterSeconds: Number(after), retryAt: null };
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? '';
  return { retryAfterSeconds: null, retryAt: momentOf(after) ?? momentOf(reset) };
}

async function toError(response: APIResponse, what: string): Promise<CallFailedError> {
  const { status } = response;
  const asked = askedBy(response);
  const isNamed = response.headers.get('retry-after') !== null;
  // 429, and 503 with a Retry-After, mean that Jira refused the call unprocessed; any other 5xx may follow the action.
  if (status === 429 || (status === 503 && isNamed)) {
    // One of Jira's limits applies to a single issue; the others apply to all calls of the app.
    const holdsAll = response.headers.get('ratelimit-reason') !== 'jira-per-issue-on-write';
    const facts = { withoutEffect: true, permanent: false, ...asked, holdsAll };
    return new CallFailedError(`Jira turned ${what} away with ${status}.`, facts);
  }
  if (status >= 500 || status === 408) {
    const facts = { withoutEffect: false, permanent: false, ...asked };
    return new CallFailedError(`Jira answered ${what} with ${status}.`, facts);
  }
  const body: unknown = await response.json().catch(() => null);
  const parsed = v.safeParse(ErrorBody, body);
  const { errorMessages, errors } = parsed.success ? parsed.output : { errorMessages: [], errors: {} };
  const reasons = [
    ...errorMessages,
    ...Object.entries(errors).map(([field, reason]) => `${field}: ${reason}`),
  ];
  const said = reasons.length > 0 ? ` ${reasons.join(' ')}` : '';
  return new JiraRefusalError(`Jira refused ${what} with ${status}.${said}`, status, errors);
}

/** The timeout of a call. @throws CallFailedError if the invocation is about to end. */
function timeoutMs(what: string): number {
  const leftMs = getAppContext().invocationRemainingTimeInMillis() - SPARE_MS;
  if (leftMs >= MIN_CALL_MS) return Math.min(leftMs, TIMEOUT_MS);
  const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: 1 };
  throw new CallFailedError(`No time was left for ${what}.`, facts);
}

async function send(
  { as, method, path, body, trace, isInOwnLanguage = false }: JiraCall,
  what: string,
): Promise<APIResponse> {
  const signal = AbortSignal.timeout(timeoutMs(what));
  const client = as === 'app' ? asApp() : asUser();
  try {
    return await client.requestJira(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(!isInOwnLanguage && IN_ENGLISH),
        ...(trace !== undefined && { 'x-atlassian-webhook-trace': trace }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
    });
  } catch (cause) {
    const facts = { withoutEffect: false, permanent: false, retryAfterSeconds: null };
    throw new CallFailedError(`Jira did not answer ${what}.`, facts, { cause });
  }
}

/**
 * Calls Jira's REST API once.
 * @param what names the call in messages, e.g. `creating the issue`; never contains content.
 * @returns the answer, parsed with `schema`.
 * @throws JiraRefusalError for 4xx, CallFailedError for everything else that is not 2xx.
 */
export async function callJira<S extends v.GenericSchema>(
  call: JiraCall,
  what: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  const response = await send(call, what);
  if (!response.ok) throw await toError(response, what);
  const text = await response.text();
  const parsed = v.safeParse(schema, text === '' ? undefined : JSON.parse(text));
  if (parsed.success) return parsed.output;
  // A 2xx answer in an unknown format: the call had its effect, and a retry would get the same format.
  const facts = { withoutEffect: false, permanent: true, retryAfterSeconds: null };
  throw new CallFailedError(`Jira's answer to ${what} is not in the documented shape.`, facts);
}
