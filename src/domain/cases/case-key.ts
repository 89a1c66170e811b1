import { createHash } from 'node:crypto';
import type { SourceId } from '../findings/source-id';

/** What tells a case from every other one. */
export interface CaseIdentity {
  readonly source: SourceId;
  readonly connectionId: string;
  /** The finding's own id, as its source has it. */
  readonly submissionId: string;
}

/** The storage takes keys of up to 500 characters; half of that leaves room for prefixes. */
const MAX_LENGTH = 250;

/** Before a digest. No encoded text contains it: there `#` is always followed by two hexadecimal digits. */
const DIGEST_MARK = '##';

/** Bytes of UTF-8 that the storage's key rule or the key's own grammar does not take become `#` and two digits. */
function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, (unsafe) =>
    [...new TextEncoder().encode(unsafe)]
      .map((byte) => `#${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

/**
 * The key of a case: `<source>:<id>`. People choose the ids of `manual`, so that two connections may use the same one: its
 * key has the connection in it. Any id is safe: what a key cannot hold is encoded, and an id too long for it is replaced by
 * its digest, so that different ids never share a key.
 */
export function caseKey({ source, connectionId, submissionId }: CaseIdentity): string {
  const prefix = source === 'manual' ? `${source}:${encode(connectionId)}:` : `${source}:`;
  const key = `${prefix}${encode(submissionId)}`;
  if (key.length <= MAX_LENGTH) return key;
  return `${source}:${DIGEST_MARK}${createHash('sha256').update(key).digest('hex')}`;
}
