/**
 * The platform under Bugcrowd's client: the `fetch` that @forge/api replaces when it is loaded, and the runtime that it
 * asks for permissions. Everything above is real.
 */

export interface Sent {
  readonly url: URL;
  readonly method: string | undefined;
  readonly headers: Headers;
  /** Of a request with a text as its body. */
  readonly body: string | null;
  readonly redirect: string | undefined;
  readonly signal: AbortSignal | null | undefined;
}

export interface Platform {
  /** Requests since the last `answer`. */
  readonly sent: readonly Sent[];
  readonly answer: (answer: () => Response | Promise<Response>) => void;
  /** The egress that the installation has approved. */
  readonly allow: (...addresses: readonly string[]) => void;
}

type Globals = { fetch: typeof fetch; __forge_runtime__?: unknown };

const ignore = (): void => undefined;

function runtimeWith(addresses: readonly string[]): unknown {
  return {
    appContext: {
      appId: 'app',
      environmentId: 'environment',
      installationId: 'installation',
      permissions: {
        scopes: [],
        external: { fetch: { backend: addresses.map((address) => ({ address })) } },
      },
    },
    lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
    metrics: { counter: () => ({ incr: ignore }) },
  };
}

/** Installs the platform. The client must be loaded afterwards, with a dynamic import. */
export function installPlatform(): Platform {
  const globals = globalThis as unknown as Globals;
  const sent: Sent[] = [];
  let current: () => Response | Promise<Response> = () => new Response('{}');
  globals.fetch = async (input, init) => {
    sent.push({
      url: new URL(input instanceof Request ? input.url : input),
      method: init?.method,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? init.body : null,
      redirect: init?.redirect,
      signal: init?.signal,
    });
    return current();
  };
  const allow = (...addresses: readonly string[]): void => {
    globals.__forge_runtime__ = runtimeWith(addresses);
  };
  allow('https://api.bugcrowd.com');
  return {
    sent,
    answer: (answer) => {
      sent.length = 0;
      current = answer;
    },
    allow,
  };
}

/** An answer in Bugcrowd's format. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/vnd.bugcrowd.v4+json', ...headers },
  });
}
