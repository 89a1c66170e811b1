import { TextResponse } from '../../base/text-response';

/**
 * What a route answers. `coreObjects` (issues, projects) and `identities` (users, groups, permissions) say how many
 * of each were read, which is what Jira's hourly quota counts.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: { readonly content: Uint8Array; readonly mimeType: string };
  readonly coreObjects?: number;
  readonly identities?: number;
}

type Cost = Pick<Answer, 'coreObjects' | 'identities'>;

export function ok(body: unknown, cost: Cost = {}): Answer {
  return { status: 200, body, ...cost };
}

/** A write: it costs its request and nothing for what it sends back. */
export function created(body?: unknown): Answer {
  return body === undefined ? { status: 201 } : { status: 201, body };
}

export function noContent(): Answer {
  return { status: 204 };
}

export function pointsOf(answer: Answer): number {
  return 1 + (answer.coreObjects ?? 0) + 2 * (answer.identities ?? 0);
}

/** The answer as it is sent, and the size of its body. */
export function toResponse(answer: Answer): { readonly response: Response; readonly bytes: number } {
  const { status, body } = answer;
  if (answer.bytes !== undefined) {
    const { content, mimeType } = answer.bytes;
    const headers = { 'content-type': mimeType };
    return { response: new Response(Buffer.from(content), { status, headers }), bytes: content.byteLength };
  }
  if (body === undefined) return { response: new Response(null, { status }), bytes: 0 };
  const headers = { 'content-type': 'application/json;charset=UTF-8' };
  const text = JSON.stringify(body);
  return { response: new TextResponse(text, { status, headers }), bytes: Buffer.byteLength(text) };
}
