import { TextResponse } from '../base/text-response';
import type { Outcome } from './app-call';

/** What a call comes to that costs nothing of Jira's quota: a JSON answer, or an empty one where there is nothing to say. */
export function jsonOutcome(body: unknown, status = 200, headers: Record<string, string> = {}): Outcome {
  if (body === undefined || body === null)
    return { response: new Response(null, { status, headers }), points: 0, bytes: 0 };
  const text = JSON.stringify(body);
  const response = new TextResponse(text, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { response, points: 0, bytes: Buffer.byteLength(text) };
}
