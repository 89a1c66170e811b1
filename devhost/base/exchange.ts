import type { IncomingMessage } from 'node:http';

/** One HTTP request, read. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly rawHeaders: readonly string[];
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The request is not one the host can serve; the message says why. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
}

export async function readExchange(request: IncomingMessage, origin: string): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return {
    method: request.method ?? 'GET',
    url: addressOf(request, origin),
    rawHeaders: request.rawHeaders,
    headers,
    body: Buffer.concat(chunks),
  };
}

/** A path that begins with two slashes is a path all the same, and no other host. */
function addressOf({ url = '/' }: IncomingMessage, origin: string): URL {
  const address = url.startsWith('/') ? origin + url : url;
  if (!URL.canParse(address)) throw new BadRequestError(`“${url}” is no address of this host.`);
  return new URL(address);
}

/** The body as JSON; an empty one is `{}`. @throws BadRequestError where it is not JSON. */
export function jsonBody({ body }: Exchange): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (cause) {
    throw new BadRequestError('The body is not JSON.', { cause });
  }
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function html(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
