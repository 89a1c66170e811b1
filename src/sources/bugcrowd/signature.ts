import type { Signature, SignatureScheme } from '../../usecases/sources/ports';

/**
 * `timestamp=<Unix seconds>` and `sha256=<64 hex digits>`, in either order, joined by `;` or `,`, and nothing else.
 * Bugcrowd documents the header's name and that it is made from the raw body, but not this grammar; it is our best
 * evidence, so it is kept in this file alone.
 */
const DIGEST =
  /^(?:timestamp=(\d{1,12})[;,]sha256=([0-9a-f]{64})|sha256=([0-9a-f]{64})[;,]timestamp=(\d{1,12}))$/i;

function parse(header: string): Signature | null {
  const match = DIGEST.exec(header);
  const timestamp = match?.[1] ?? match?.[4];
  const hex = match?.[2] ?? match?.[3];
  if (timestamp === undefined || hex === undefined) return null;
  return { timestamp, signature: Buffer.from(hex, 'hex') };
}

const orders = ['body-timestamp', 'timestamp-body'] as const;

/**
 * Bugcrowd's signature scheme as far as it is known. The order in which body and timestamp are joined is not documented.
 * Accepting both is safe: a body is a JSON object and a timestamp is digits, so no signed text can be read as another
 * pair of the two. If Bugcrowd signs in another way, a connection learns it (decision 033).
 */
export const bugcrowdSignature: SignatureScheme = {
  header: 'x-bugcrowd-digest',
  algorithm: 'sha256',
  parse,
  signed: orders,
  usual: orders.map((signed) => ({
    signed,
    encoding: 'hex',
    digestName: 'sha256',
    timestampName: 'timestamp',
    key: 'text',
  })),
};
