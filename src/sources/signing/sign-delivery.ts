import { createHmac } from 'node:crypto';
import type { SigningScheme } from '../../domain/deliveries/signing-scheme';
import { keyOf, signedPieces } from './signing-key';

/**
 * Signs a body as the sender of a connection does: the other side of `verifySignature`.
 * @param timestamp Unix seconds.
 * @returns the value of the signature header; `null` if the secret is no key of this scheme.
 */
export function signDelivery(
  body: string,
  secret: string,
  { signed, encoding, digestName, timestampName, key: how }: SigningScheme,
  timestamp: string,
): string | null {
  const key = keyOf(secret, how);
  if (key === null) return null;
  const hmac = createHmac('sha256', key);
  for (const piece of signedPieces(signed, body, timestamp)) hmac.update(piece, 'utf8');
  const digest = hmac.digest(encoding);
  return [
    ...(timestampName === null ? [] : [`${timestampName}=${timestamp}`]),
    digestName === null ? digest : `${digestName}=${digest}`,
  ].join(';');
}
