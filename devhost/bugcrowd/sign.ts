import { createHmac } from 'node:crypto';

/**
 * Signs a body as Bugcrowd is understood to: `timestamp=<Unix seconds>;sha256=<hex>` over body and timestamp. Written
 * apart from the app's verifier on purpose: the two check each other.
 */
export function signBody(
  body: string,
  secret: string,
  nowMs: number,
  order: 'body-timestamp' | 'timestamp-body' = 'body-timestamp',
): string {
  const timestamp = Math.floor(nowMs / 1000);
  const signed = order === 'body-timestamp' ? `${body}.${timestamp}` : `${timestamp}.${body}`;
  return `timestamp=${timestamp};sha256=${createHmac('sha256', secret).update(signed).digest('hex')}`;
}
