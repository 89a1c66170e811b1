import type { APIResponse } from '@forge/api';
import { at, listOf, member, object, orNull, text } from '../json-reader';
import { BugcrowdCallError } from './bugcrowd-call-error';

/** Bugcrowd counts calls by the minute (60 for each IP address), so there is room again after this long. */
const DEFAULT_WAIT_SECONDS = 60;

/** Maximum length of Bugcrowd's explanation in a message. */
const MAX_SAID = 400;

const words = orNull(text);
const errorsOf = orNull(
  member(
    'errors',
    listOf((value) => {
      const from = object(value);
      return { title: at(from, 'title', words), detail: at(from, 'detail', words) };
    }),
  ),
);

function retryAfterSeconds({ headers }: APIResponse): number | null {
  const header = headers.get('retry-after')?.trim() ?? '';
  return /^\d{1,6}$/.test(header) ? Number(header) : null;
}

/** Bugcrowd's explanation, on one line; empty if it has none, or if it repeats the password. */
export async function explanationOf(response: APIResponse, token: string): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const said = (errorsOf(body) ?? [])
    .map(({ title, detail }) => [title, detail].filter(Boolean).join(': '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const password = token.slice(token.indexOf(':') + 1);
  return said.includes(password) ? '' : said.slice(0, MAX_SAID);
}

/**
 * Translates an answer that is not 2xx to an error.
 * @param what names the call in messages, e.g. `reading the submissions`.
 * @param token needed only to keep it out of the message.
 */
export async function toCallError(
  response: APIResponse,
  what: string,
  token: string,
): Promise<BugcrowdCallError> {
  const { status } = response;
  const wait = retryAfterSeconds(response);
  // A redirect that was not followed, whose status the standard hides as 0, or one that was followed anyway.
  if (status < 400)
    return new BugcrowdCallError(
      'redirected',
      `Bugcrowd answered ${what} with a redirect, which the app does not follow.`,
    );
  if (status >= 500 || status === 408)
    return new BugcrowdCallError('failed', `Bugcrowd answered ${what} with ${status}.`, wait);
  switch (status) {
    case 401:
      // Whatever was asked for, the token is what there is to mend.
      return new BugcrowdCallError('unauthorised', 'Bugcrowd rejected this token (401).');
    case 403:
      return new BugcrowdCallError('forbidden', `Bugcrowd does not allow the token's user ${what} (403).`);
    case 404:
      return new BugcrowdCallError(
        'not-found',
        `Bugcrowd has nothing there, or does not show it to the token's user, for ${what} (404).`,
      );
    case 429:
      return new BugcrowdCallError(
        'rate-limited',
        `Bugcrowd turned ${what} away for too many calls (429).`,
        wait ?? DEFAULT_WAIT_SECONDS,
      );
    default:
      return new BugcrowdCallError(
        'refused',
        [`Bugcrowd refused ${what} with ${status}.`, await explanationOf(response, token)].join(' ').trim(),
      );
  }
}
