import type { ForgeFetch } from './forge-fetch';

/**
 * The app's global `fetch`: one more call that the platform routes. The answer goes through untouched, redirects
 * included; to follow one would take the app's credentials along.
 */
export function createAppFetch(forgeFetch: ForgeFetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const signal = init?.signal ?? request.signal;
    signal.throwIfAborted();
    const call = {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      signal,
      ...(request.body !== null && { body: await request.text() }),
    };
    const response = await forgeFetch({ type: 'egress' }, request.url, call).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
    const isRedirect = response.status >= 300 && response.status < 400 && response.headers.has('location');
    if (isRedirect && request.redirect !== 'manual')
      throw new TypeError("The local host follows no redirects: ask for them with redirect: 'manual'.");
    return response;
  };
}
