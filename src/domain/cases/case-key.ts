import { createHash } from 'node:crypto';
import { idScopeOf, type SourceId } from '../findings/source-id';

/** Identity of a case. */
export interface CaseIdentity {
  readonly source: SourceId;
  readonly connectionId: string;
  /** Id of the finding in its source. */
  readonly submissionId: string;
}

/** The storage takes keys of up to 500 characters; half of that leaves room for prefixes. */
const MAX_LENGTH = 250;

/** Marks a digest. Encoded text never contains it, because there `#` is always followed by two hexadecimal digits. */
const DIGEST_MARK = '##';

/** Writes UTF-8 bytes that are not allowed in a storage key, or that separate its parts, as `#` and two digits. */
function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, (unsafe) =>
    [...new TextEncoder().encode(unsafe)]
      .map((byte) => `#${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

/**
 * The key of a case: `<source>:<id>`. Keys of `manual` also contain the connection, because people choose those ids and
 * may use one in two connections. Any id is safe: unsupported characters are encoded, and an id that is too long is
 * replaced by its digest, so different ids never share a key.
 */
export function caseKey({ source, connectionId, submissionId }: CaseIdentity): string {
  const prefix = idScopeOf(source) === 'connection' ? `${source}:${encode(connectionId)}:` : `${source}:`;
  const key = `${prefix}${encode(submissionId)}`;
  if (key.length <= MAX_LENGTH) return key;
  return `${source}:${DIGEST_MARK}${createHash('sha256').update(key).digest('hex')}`;
}
