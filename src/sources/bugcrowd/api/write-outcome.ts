import type { APIResponse } from '@forge/api';
import type { SourceWrite } from '../../../usecases/sources/writer';
import { BugcrowdCallError, type BugcrowdCallFailure } from './bugcrowd-call-error';
import { readAnswer } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { sendRequest, type BugcrowdRequest } from './send-request';
import { explanationOf } from './to-call-error';

/** Without a word of when, a minute: Bugcrowd counts calls by the minute. */
const WAIT_SECONDS = 60;

/** Kinds of failure after which it is not known whether the write was made. */
const uncertain: readonly BugcrowdCallFailure[] = ['unreachable', 'failed', 'bad-shape', 'redirected'];

/** A refusal in Bugcrowd's own words, because only they say which change is not allowed. */
async function refusalOf(response: APIResponse, token: string, what: string): Promise<SourceWrite<never>> {
  const said = await explanationOf(response, token);
  const reason = [`Bugcrowd refused ${what} with ${response.status}.`, said].join(' ').trim();
  return { type: 'refused', about: 'request', reason };
}

function isRefusal({ status }: APIResponse): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

function outcomeOf(error: unknown): SourceWrite<never> {
  if (!(error instanceof BugcrowdCallError)) throw error;
  const { kind, message: reason, retryAfterSeconds } = error;
  if (kind === 'rate-limited')
    return { type: 'busy', afterSeconds: retryAfterSeconds ?? WAIT_SECONDS, reason };
  if (uncertain.includes(kind)) return { type: 'unknown', reason };
  return { type: 'refused', about: 'access', reason };
}

/**
 * Writes to Bugcrowd, once, and tells what became of it.
 * @param token `username:password`.
 * @param what names the call in messages, e.g. `writing a comment`; never contains content.
 * @param read parses the body of the answer. If it cannot, the write may have been made all the same.
 */
export async function writeOnce<T>(
  token: string,
  request: BugcrowdRequest & { readonly document: object },
  what: string,
  read: (body: unknown) => T,
): Promise<SourceWrite<T>> {
  try {
    const response = await sendRequest(token, request, what);
    if (isRefusal(response)) return await refusalOf(response, token, what);
    const { body } = await readAnswer(response, token, what);
    return { type: 'done', value: parseAnswer(what, () => read(body)) };
  } catch (error) {
    return outcomeOf(error);
  }
}
