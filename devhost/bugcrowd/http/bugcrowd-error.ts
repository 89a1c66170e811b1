/** One entry of an error body. `pointer` is set where a parameter is to blame. */
export interface ErrorEntry {
  readonly detail: string;
  readonly pointer?: string;
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  501: 'Not Implemented',
} as const;

/** An answer other than success. Routes throw it; `handleRequest` turns it into a response. */
export class BugcrowdError extends Error {
  override readonly name = 'BugcrowdError';
  readonly status: keyof typeof titles;
  readonly entries: readonly ErrorEntry[];

  constructor(status: keyof typeof titles, ...entries: readonly ErrorEntry[]) {
    super(`Bugcrowd answers ${status}`);
    this.status = status;
    this.entries = entries;
  }
}

/** What cannot be found and what the caller may not see: Bugcrowd does not say which. */
export function notFound(): BugcrowdError {
  return new BugcrowdError(404, { detail: 'The requested resource could not be found.' });
}

/** For what the emulated Bugcrowd does not do: loud, so that no one takes silence for success. */
export function notCovered(what: string): BugcrowdError {
  return new BugcrowdError(501, { detail: `The emulated Bugcrowd does not cover ${what}.` });
}

export function errorBody({ status, entries }: BugcrowdError): object {
  return {
    errors: entries.map(({ detail, pointer }) => ({
      title: titles[status],
      status: String(status),
      detail,
      ...(pointer !== undefined && { source: { pointer } }),
    })),
  };
}
