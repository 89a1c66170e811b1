/** A request and its answer, both read to the end. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: Headers;
  readonly answerBody: string;
}

/** Where in an exchange something is wrong, and what. */
export interface Finding {
  readonly where: string;
  readonly message: string;
}

/** `application/json;charset=UTF-8` is `application/json`. */
export function mediaTypeOf(headers: Headers): string {
  return headers.get('content-type')?.split(';')[0]?.trim() ?? '';
}
