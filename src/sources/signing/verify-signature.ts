import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignedWith } from '../../domain/deliveries/delivery';
import { toEpochMs } from '../../domain/sla/instant';
import type {
  IncomingDelivery,
  IntakeKeys,
  Signature,
  SignatureScheme,
  SigningSecret,
  Verification,
} from '../../usecases/sources/ports';
import type { Now } from '../../usecases/base/ports';

/**
 * Header names come as they were sent: any case matches, and two spellings are two headers. The length is compared
 * first, because lowercasing all names costs a refused request more than reading its signature.
 */
function headerValues(headers: IncomingDelivery['headers'], name: string): readonly string[] {
  const found: string[] = [];
  for (const [key, values] of Object.entries(headers))
    if (key.length === name.length && key.toLowerCase() === name) found.push(...values);
  return found;
}

/** Hashes the pieces one by one, so that the body need not be copied. */
function isSigned(
  pieces: readonly string[],
  { signature }: Signature,
  secret: string,
  algorithm: SignatureScheme['algorithm'],
): boolean {
  const hmac = createHmac(algorithm, secret);
  for (const piece of pieces) hmac.update(piece, 'utf8');
  const digest = hmac.digest();
  return digest.length === signature.length && timingSafeEqual(digest, signature);
}

/** The first match. The time it takes reveals which secret and order matched, never the secret. */
function findMatch(
  { algorithm, signed }: SignatureScheme,
  body: string,
  signature: Signature,
  secrets: readonly SigningSecret[],
): SignedWith | null {
  for (const { number, text } of secrets)
    for (const { order, pieces } of signed)
      if (isSigned(pieces(body, signature.timestamp), signature, text, algorithm))
        return { secret: number, order };
  return null;
}

/**
 * Checks the signature of a source over the raw body. The timestamp is checked only after the signature: a forger
 * learns nothing about the tolerance.
 * @param now called only then: a forged request needs no clock.
 */
export function verifySignature(
  scheme: SignatureScheme,
  { headers, body }: Pick<IncomingDelivery, 'headers' | 'body'>,
  { secrets, toleranceSeconds }: IntakeKeys,
  now: Now,
): Verification {
  const [header, ...others] = headerValues(headers, scheme.header);
  if (header === undefined) return { ok: false, reason: 'signature-missing' };
  // Two headers are two claims, and proxies and parsers differ about which one counts.
  const signature = others.length > 0 ? null : scheme.parse(header);
  if (signature === null) return { ok: false, reason: 'signature-malformed' };
  const signedWith = findMatch(scheme, body, signature, secrets);
  if (signedWith === null) return { ok: false, reason: 'signature-mismatch' };
  const ageMs = toEpochMs(now()) - Number(signature.timestamp) * 1000;
  if (Math.abs(ageMs) > toleranceSeconds * 1000) return { ok: false, reason: 'timestamp-out-of-tolerance' };
  return { ok: true, signedWith };
}
