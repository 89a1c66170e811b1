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

export function toResponse(answer: Answer): Response {
  if (answer.bytes !== undefined) {
    const headers = { 'content-type': answer.bytes.mimeType };
    return new Response(Buffer.from(answer.bytes.content), { status: answer.status, headers });
  }
  if (answer.body === undefined) return new Response(null, { status: answer.status });
  const headers = { 'content-type': 'application/json;charset=UTF-8' };
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}
