import { TextResponse } from '../base/text-response';
import type { Act } from './acts/act';
import { requireKnownVersion, versionOf } from './http/api-version';
import { authenticate } from './http/authenticate';
import { BugcrowdError, errorBody } from './http/bugcrowd-error';
import { MEDIA_TYPE, readJson, requireMediaType } from './http/media-type';
import { CALLS_A_MINUTE, type RateLimit } from './http/rate-limit';
import { findRoute } from './routes/find-route';
import type { OpenQuestions } from './store/open-questions';
import { personOf } from './store/people';
import type { SubmissionStore } from './store/submission-store';

interface Parts {
  readonly store: SubmissionStore;
  readonly rateLimit: RateLimit;
  readonly questions: () => OpenQuestions;
  /** Its own clock. */
  readonly now: () => Date;
  readonly tell: Act['tell'];
}

/** One request from arrival to answer: the limit, the token, the headers, and then the route's own work. */
export async function handleRequest(parts: Parts, request: Request): Promise<Response> {
  const { status, body } = answerRequest(parts, request, await request.text());
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: {
      'content-type': MEDIA_TYPE,
      date: parts.now().toUTCString(),
      'x-bugcrowd-media-type': 'bugcrowd.v4; format=json',
      'x-bugcrowd-version': versionOf(request.headers),
      'x-ratelimit-limit': String(CALLS_A_MINUTE),
      'x-ratelimit-remaining': String(parts.rateLimit.remaining()),
    },
  });
}

function answerRequest(
  { store, rateLimit, questions, now, tell }: Parts,
  { method, url, headers }: Request,
  text: string,
): { readonly status: number; readonly body: object } {
  try {
    rateLimit.admit();
    const viewer = { ...authenticate(headers), scopes: questions().scopesSeen };
    requireMediaType(headers);
    requireKnownVersion(headers);
    const { pathname, searchParams } = new URL(url);
    const { route, id } = findRoute(method, pathname);
    const act = (): Act => ({
      store,
      questions: questions(),
      actor: personOf(viewer.email),
      at: now().toISOString(),
      tell,
    });
    const body = route({ store, viewer, query: searchParams, id, act, body: () => readJson(headers, text) });
    return { status: method === 'POST' ? 201 : 200, body };
  } catch (error) {
    if (!(error instanceof BugcrowdError)) throw error;
    return { status: error.status, body: errorBody(error) };
  }
}
