import { BugcrowdError } from './bugcrowd-error';

/** What answers come as. */
export const MEDIA_TYPE = 'application/vnd.bugcrowd.v4+json';

const accepted = ['application/vnd.bugcrowd+json', MEDIA_TYPE, 'application/json', '*/*'];

/**
 * A request without the header counts as one for anything: that is what HTTP clients send automatically.
 *
 * @throws BugcrowdError 406
 */
export function requireMediaType(headers: Headers): void {
  const types = (headers.get('accept') ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim());
  if (types.some((type) => accepted.includes(type ?? ''))) return;
  throw new BugcrowdError(406, { detail: `The Accept header has to name one of ${accepted.join(', ')}.` });
}

const sent = ['application/vnd.bugcrowd+json', MEDIA_TYPE, 'application/json'];

/**
 * Reads the body of a request. That types other than JSON are refused is an assumption.
 *
 * @throws BugcrowdError 415 for another type, 400 for what is not JSON
 */
export function readJson(headers: Headers, body: string): unknown {
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? 'none';
  if (!sent.includes(type))
    throw new BugcrowdError(415, { detail: `The Content-Type has to be one of ${sent.join(', ')}.` });
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new BugcrowdError(400, { detail: 'The body of the request is not JSON.' });
  }
}
