/**
 * How a sender signs its calls. A connection that has learned it stores it with its secrets. Parts are always joined by
 * a dot: without a separator, bytes could move from one part to the other under the same signature.
 */
export interface SigningScheme {
  /** What is signed: the body alone, or body and timestamp in one order or the other. */
  readonly signed: 'body' | 'body-timestamp' | 'timestamp-body';
  readonly encoding: 'hex' | 'base64';
  /** Name of the digest in the header; `null` if the digest has no name. */
  readonly digestName: 'sha256' | 'v1' | null;
  /** Name of the timestamp in the header; `null` if the header has no timestamp. */
  readonly timestampName: 'timestamp' | 'ts' | 't' | null;
  /** How the secret becomes the key: its text as it is, or what its base64 decodes to. */
  readonly key: 'text' | 'base64';
}

/** True if a captured call expires, because its time is signed too. */
export function signsTime({ signed }: Pick<SigningScheme, 'signed'>): boolean {
  return signed !== 'body';
}

/** True if two schemes are the same. */
export function isSameScheme(a: SigningScheme, b: SigningScheme): boolean {
  return (
    a.signed === b.signed &&
    a.encoding === b.encoding &&
    a.digestName === b.digestName &&
    a.timestampName === b.timestampName &&
    a.key === b.key
  );
}
