import { createHmac } from 'node:crypto';
import type { WebTriggerRequest } from '@forge/api';
import { kvs } from '@forge/kvs';

/** The minimum for a signed request: reads the secret, computes the signature, and compares nothing. */
export async function verify({ body }: WebTriggerRequest): Promise<{ readonly outputKey: string }> {
  const secret = (await kvs.getSecret<string>('webhook')) ?? '';
  createHmac('sha256', secret).update(body, 'utf8').digest();
  return { outputKey: 'refused' };
}
