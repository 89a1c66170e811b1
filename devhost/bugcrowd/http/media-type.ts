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
