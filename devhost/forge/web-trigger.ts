import {
  backendContext,
  InvocationFailedError,
  SITE_ARI,
  TIMEOUT_SECONDS,
  type Invoker,
} from './base/invocation';
import type { Manifest } from './base/manifest';

/** A request as it came over HTTP; names are spelled as they were sent, values are never merged. */
export interface IncomingRequest {
  readonly method: string;
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type WebTrigger = Manifest['modules']['webtrigger'][number];

/** The platform takes no larger request. */
const MAX_REQUEST_BYTES = 5 * 1024 * 1024;

function grouped(pairs: Iterable<readonly [string, string]>): Record<string, string[]> {
  // Names come from outside: `__proto__` is one like any other.
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}

function* headerPairs(rawHeaders: readonly string[]): Generator<[string, string]> {
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    yield [rawHeaders[index] ?? '', rawHeaders[index + 1] ?? ''];
}

export function error(status: number, message: string): OutgoingAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: message }),
  };
}

function toAnswer({ response }: WebTrigger, result: unknown): OutgoingAnswer {
  if (response.type === 'dynamic') {
    const {
      statusCode,
      headers = {},
      body = '',
    } = result as { statusCode: number; headers?: Record<string, string[]>; body?: string };
    return {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(', ')])),
      body,
    };
  }
  const { outputKey } = (result ?? {}) as { readonly outputKey?: string };
  const output = response.outputs.find(({ key }) => key === outputKey);
  if (output === undefined)
    return error(500, `The manifest has no output "${outputKey ?? ''}" for this web trigger.`);
  const { statusCode, contentType, body = '' } = output;
  return {
    status: statusCode,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    body,
  };
}

/** Calls a web trigger as Forge does: no one is authenticated, and headers and query are lists of values. */
export async function callWebTrigger(
  moduleKey: string,
  request: IncomingRequest,
  manifest: Manifest,
  invoker: Invoker,
): Promise<OutgoingAnswer> {
  const trigger = manifest.modules.webtrigger.find(({ key }) => key === moduleKey);
  if (trigger === undefined) return error(404, `The manifest has no web trigger "${moduleKey}".`);
  if (Buffer.byteLength(request.body) > MAX_REQUEST_BYTES)
    return error(413, 'The request is larger than 5 MB.');
  const payload = {
    method: request.method,
    path: request.path,
    userPath: request.path.replace(/^\/webtrigger\/[^/]+/, ''),
    headers: grouped(headerPairs(request.rawHeaders)),
    queryParameters: grouped(request.query),
    body: request.body,
    call: { functionKey: trigger.function },
    context: { cloudId: SITE_ARI.split('/')[1], moduleKey, userAccess: { enabled: false } },
    contextToken: 'local',
  };
  try {
    const result = await invoker.invoke({
      functionKey: trigger.function,
      moduleKey,
      moduleType: 'core:webtrigger',
      timeoutSeconds: TIMEOUT_SECONDS.webtrigger,
      args: [payload, backendContext()],
    });
    return toAnswer(trigger, result);
  } catch (cause) {
    if (!(cause instanceof InvocationFailedError)) throw cause;
    return error(500, 'The function failed.');
  }
}
