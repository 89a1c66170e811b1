import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignedWith } from '../../domain/deliveries/delivery';
import { toEpochMs } from '../../domain/sla/instant';
import type { IncomingDelivery, Verification } from '../../usecases/sources/ports';
import type { Now } from '../../usecases/base/ports';
import type { IntakeKeys, SigningSecret } from '../../usecases/sources/ports';

/**
 * `timestamp=<Unix seconds>` and `sha256=<64 hex digits>`, in either order, joined by `;` or `,`, and nothing else.
 * Bugcrowd documents the header's name and that it is made from the raw body, but not this grammar; it is the only
 * lead there is, so it lives in this file alone.
 */
const DIGEST =
  /^(?:timestamp=(\d{1,12})[;,]sha256=([0-9a-f]{64})|sha256=([0-9a-f]{64})[;,]timestamp=(\d{1,12}))$/i;

interface Digest {
  readonly timestamp: string;
  readonly signature: Buffer;
}

function parseDigest(header: string): Digest | null {
  const match = DIGEST.exec(header);
  const timestamp = match?.[1] ?? match?.[4];
  const hex = match?.[2] ?? match?.[3];
  if (timestamp === undefined || hex === undefined) return null;
  return { timestamp, signature: Buffer.from(hex, 'hex') };
}

const orders = ['body-timestamp', 'timestamp-body'] as const satisfies readonly SignedWith['order'][];

/**
 * Which order joins body and timestamp is not documented either. Accepting both is safe: a body is a JSON object and a
 * timestamp is digits, so no signed text reads as another pair of the two. In pieces: a body need not be copied to be
 * signed.
 */
function isSigned(
  body: string,
  { timestamp, signature }: Digest,
  secret: string,
  order: SignedWith['order'],
): boolean {
  const hmac = createHmac('sha256', secret);
  if (order === 'body-timestamp') hmac.update(body, 'utf8').update(`.${timestamp}`);
  else hmac.update(`${timestamp}.`).update(body, 'utf8');
  return timingSafeEqual(hmac.digest(), signature);
}

/** The first that matches. How long that takes tells which secret and order it was, never what the secret is. */
function findMatch(body: string, digest: Digest, secrets: readonly SigningSecret[]): SignedWith | null {
  for (const { number, text } of secrets)
    for (const order of orders) if (isSigned(body, digest, text, order)) return { secret: number, order };
  return null;
}

/**
 * Checks `X-Bugcrowd-Digest` over the body as it was received. The timestamp counts only once the signature holds: a
 * forged one learns nothing about the tolerance.
 * @param now is asked only then: what is forged needs no clock.
 */
export function verifySignature(
  { digests, body }: Pick<IncomingDelivery, 'digests' | 'body'>,
  { secrets, toleranceSeconds }: IntakeKeys,
  now: Now,
): Verification {
  const [header, ...others] = digests;
  if (header === undefined) return { ok: false, reason: 'signature-missing' };
  // Two headers are two claims; which of them a proxy or a parser believes is nobody's guess to make.
  const digest = others.length > 0 ? null : parseDigest(header);
  if (digest === null) return { ok: false, reason: 'signature-malformed' };
  const signedWith = findMatch(body, digest, secrets);
  if (signedWith === null) return { ok: false, reason: 'signature-mismatch' };
  const ageMs = toEpochMs(now()) - Number(digest.timestamp) * 1000;
  if (Math.abs(ageMs) > toleranceSeconds * 1000) return { ok: false, reason: 'timestamp-out-of-tolerance' };
  return { ok: true, signedWith };
}
