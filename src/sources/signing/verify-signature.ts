import { clockAheadMs } from '../../domain/deliveries/clock-ahead';
import type { SignedWith } from '../../domain/deliveries/delivery';
import { signsTime, type SigningScheme } from '../../domain/deliveries/signing-scheme';
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
import { parseHeaderForm } from './header-form';
import { isSignedBy, keyOf, signedPieces } from './signing-key';

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

/** The signature header of a call; `null` where it has none, or more than one. */
export function signatureHeader(
  { header }: SignatureScheme,
  headers: IncomingDelivery['headers'],
): string | null {
  const values = headerValues(headers, header);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The first match. The time it takes reveals which secret and order matched, never the secret. */
function findMatch(
  { algorithm, signed }: SignatureScheme,
  body: string,
  signature: Signature,
  secrets: readonly SigningSecret[],
): SignedWith | null {
  for (const { number, text } of secrets)
    for (const order of signed)
      if (isSignedBy(signedPieces(order, body, signature.timestamp), text, signature.signature, algorithm))
        return { secret: number, order };
  return null;
}

/** The timestamp counts only once the signature holds: a forged one learns nothing about the tolerance. */
function inTime(signedWith: SignedWith, timestamp: string, toleranceSeconds: number, now: Now): Verification {
  const [receivedAt, signedSeconds] = [now(), Number(timestamp)];
  const ageMs = toEpochMs(receivedAt) - signedSeconds * 1000;
  if (Math.abs(ageMs) > toleranceSeconds * 1000) return { ok: false, reason: 'timestamp-out-of-tolerance' };
  const aheadMs = clockAheadMs(signedSeconds, receivedAt);
  return { ok: true, signedWith: aheadMs === 0 ? signedWith : { ...signedWith, aheadMs } };
}

/** Checks by a scheme that a connection has learned, and by no other. */
function verifyLearned(
  scheme: SigningScheme,
  header: string,
  body: string,
  { secrets, toleranceSeconds }: IntakeKeys,
  now: Now,
): Verification {
  const form = parseHeaderForm(header);
  if (form === null) return { ok: false, reason: 'signature-malformed' };
  const { encoding, digestName, timestampName, timestamp, digest } = form;
  const isOther =
    encoding !== scheme.encoding ||
    digestName !== scheme.digestName ||
    timestampName !== scheme.timestampName ||
    (signsTime(scheme) && timestamp === null);
  if (isOther) return { ok: false, reason: 'signature-malformed' };
  const pieces = signedPieces(scheme.signed, body, timestamp);
  for (const { number, text } of secrets) {
    const key = keyOf(text, scheme.key);
    if (key === null || !isSignedBy(pieces, key, digest, 'sha256')) continue;
    const signedWith: SignedWith = { secret: number, order: scheme.signed };
    // A timestamp that is not signed proves nothing: anyone could have put a new one there.
    return signsTime(scheme) && timestamp !== null
      ? inTime(signedWith, timestamp, toleranceSeconds, now)
      : { ok: true, signedWith };
  }
  return { ok: false, reason: 'signature-mismatch' };
}

/**
 * Checks the signature of a source over the body as it was received, by the scheme that the connection has learned or,
 * where it has learned none, by the usual one of the source.
 * @param now is asked only once the signature holds: what is forged needs no clock.
 */
export function verifySignature(
  usual: SignatureScheme,
  { headers, body }: Pick<IncomingDelivery, 'headers' | 'body'>,
  keys: IntakeKeys,
  now: Now,
): Verification {
  const [header, ...others] = headerValues(headers, usual.header);
  if (header === undefined) return { ok: false, reason: 'signature-missing' };
  // Two headers are two claims; which of them a proxy or a parser believes is nobody's guess to make.
  if (others.length > 0) return { ok: false, reason: 'signature-malformed' };
  if (keys.scheme !== null) return verifyLearned(keys.scheme, header, body, keys, now);
  const signature = usual.parse(header);
  if (signature === null) return { ok: false, reason: 'signature-malformed' };
  const signedWith = findMatch(usual, body, signature, keys.secrets);
  if (signedWith === null) return { ok: false, reason: 'signature-mismatch' };
  return inTime(signedWith, signature.timestamp, keys.toleranceSeconds, now);
}
