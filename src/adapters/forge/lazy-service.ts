/**
 * A service whose code is loaded at the first call of one of its methods, all of which have to be asynchronous. Code
 * that the web trigger rarely needs is not loaded while a sender waits for a cold start.
 */
export function lazyService<T extends object>(load: () => Promise<T>): T {
  return new Proxy<Partial<T>>(
    {},
    {
      get:
        (_none, name) =>
        async (...args: readonly unknown[]): Promise<unknown> => {
          const service = await load();
          const method = Reflect.get(service, name) as (...given: readonly unknown[]) => unknown;
          return method.apply(service, args as unknown[]);
        },
    },
  ) as T;
}
