/**
 * A function whose code is loaded on its first call. Everything the export table imports is loaded before the platform
 * can call any of it: a cold start of the web trigger would wait for the code of the pages.
 */
export function lazy<A extends readonly unknown[], R>(
  load: () => Promise<(...args: A) => Promise<R>>,
): (...args: A) => Promise<R> {
  return async (...args) => (await load())(...args);
}
