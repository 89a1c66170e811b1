import type { Act } from '../acts/act';
import type { Viewer } from '../http/authenticate';
import type { SubmissionStore } from '../store/submission-store';

/** One request, read as far as every route needs it. */
export interface Call {
  readonly store: SubmissionStore;
  readonly viewer: Viewer;
  readonly query: URLSearchParams;
  /** The id in the path, or an empty text for a list. */
  readonly id: string;
  /** The body of the request. @throws BugcrowdError 400 or 415 where it cannot be read */
  readonly body: () => unknown;
  /** What the caller does, now. */
  readonly act: () => Act;
}

/** Answers the document of a successful request. @throws BugcrowdError for any other */
export type Route = (call: Call) => object;
