import { fetch, permissions } from '@forge/api';

/** A request for the app below. */
export interface EgressCall {
  readonly url: string;
  readonly init?: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
    readonly redirect?: 'manual';
  };
  /** How often in one invocation; once by default. */
  readonly times?: number;
  readonly timeoutMs?: number;
}

export type EgressResult = {
  readonly granted: boolean;
  readonly status?: number;
  readonly location?: string | null;
  readonly text?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly isError: boolean };
};

/** A whole small app: makes the requested call through Forge's own package. */
export async function run({
  call,
}: {
  readonly call: { readonly payload: EgressCall };
}): Promise<EgressResult> {
  const { url, init = {}, times = 1, timeoutMs } = call.payload;
  const granted = permissions.canFetchFrom('backend', new URL(url).origin);
  try {
    for (let made = 1; made < times; made += 1) await fetch(url, init);
    const signal = timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(timeoutMs) };
    const response = await fetch(url, { ...init, ...signal });
    const location = response.headers.get('location');
    return { granted, status: response.status, location, text: await response.text() };
  } catch (error) {
    const { name, message } = error as Error;
    return { granted, error: { name, message, isError: error instanceof Error } };
  }
}
