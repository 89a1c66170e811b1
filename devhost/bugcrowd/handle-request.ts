import { TextResponse } from '../base/text-response';
import { requireKnownVersion, versionOf } from './http/api-version';
import { authenticate } from './http/authenticate';
import { BugcrowdError, errorBody } from './http/bugcrowd-error';
import { MEDIA_TYPE, requireMediaType } from './http/media-type';
import { CALLS_A_MINUTE, type RateLimit } from './http/rate-limit';
import { findRoute } from './routes/find-route';
import type { OpenQuestions } from './store/open-questions';
import type { SubmissionStore } from './store/submission-store';

interface Parts {
  readonly store: SubmissionStore;
  readonly rateLimit: RateLimit;
  readonly questions: () => OpenQuestions;
  readonly now: () => Date;
}

/** One request from arrival to answer: the limit, the token, the headers, and then the route's own work. */
export function handleRequest(parts: Parts, request: Request): Response {
  const { status, body } = answerRequest(parts, request);
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
  { store, rateLimit, questions }: Parts,
  { method, url, headers }: Request,
): { readonly status: number; readonly body: object } {
  try {
    rateLimit.admit();
    const viewer = { ...authenticate(headers), scopes: questions().scopesSeen };
    requireMediaType(headers);
    requireKnownVersion(headers);
    const { pathname, searchParams } = new URL(url);
    const { route, id } = findRoute(method, pathname);
    return { status: 200, body: route({ store, viewer, query: searchParams, id }) };
  } catch (error) {
    if (!(error instanceof BugcrowdError)) throw error;
    return { status: error.status, body: errorBody(error) };
  }
}
