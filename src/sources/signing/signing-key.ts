import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningScheme } from '../../domain/deliveries/signing-scheme';

/** Fewer bytes are not a key. */
const MIN_KEY_BYTES = 12;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key for a secret; `null` if the secret is not encoded that way. */
export function keyOf(secret: string, how: SigningScheme['key']): Buffer | null {
  if (how === 'text') return Buffer.from(secret, 'utf8');
  if (secret.length % 4 !== 0 || !BASE64.test(secret)) return null;
  const key = Buffer.from(secret, 'base64');
  return key.length < MIN_KEY_BYTES ? null : key;
}

/** The signed text in pieces, so that the body is not copied. */
export function signedPieces(
  signed: SigningScheme['signed'],
  body: string,
  timestamp: string | null,
): readonly string[] {
  switch (signed) {
    case 'body':
      return [body];
    case 'body-timestamp':
      return [body, `.${timestamp ?? ''}`];
    case 'timestamp-body':
      return [`${timestamp ?? ''}.`, body];
  }
}

/** Compares in constant time. */
export function isSignedBy(
  pieces: readonly string[],
  key: string | Buffer,
  signature: Buffer,
  algorithm: 'sha256',
): boolean {
  const hmac = createHmac(algorithm, key);
  for (const piece of pieces) hmac.update(piece, 'utf8');
  const digest = hmac.digest();
  return digest.length === signature.length && timingSafeEqual(digest, signature);
}
