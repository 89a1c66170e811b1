import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** A request whose headers arrive spelled, ordered and repeated as they are here; `fetch` would change all three. */
export interface HttpCall {
  readonly method?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case, each as often as it was sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const TIMEOUT_MS = 90_000;

function pairs(rawHeaders: readonly string[]): HttpAnswer['headers'] {
  return rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
  );
}

/** Makes a call. @throws if no answer comes */
export function callHttp(
  address: string,
  { method = 'GET', headers = [], body = '' }: HttpCall = {},
): Promise<HttpAnswer> {
  const url = new URL(address);
  const bytes = Buffer.from(body);
  const usual = [
    ['Host', url.host],
    ['Content-Length', String(bytes.length)],
  ];
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const options = { method, headers: [...usual, ...headers].flat(), timeout: TIMEOUT_MS };
    const call = send(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: pairs(response.rawHeaders), body: text });
      });
    });
    call.on('timeout', () => call.destroy(new Error(`No answer came within ${TIMEOUT_MS / 1000} s.`)));
    call.on('error', reject);
    call.end(bytes);
  });
}
