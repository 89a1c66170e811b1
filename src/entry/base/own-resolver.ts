import { makeResolver, type Handlers } from '@forge/resolver';

/** What the handlers of a resolver are typed by. */
type Api = Parameters<typeof makeResolver>[0] extends Handlers<infer D> ? D : never;
type Resolve = ReturnType<typeof makeResolver>;

/** A page called a function that its resolver does not have. */
export class UnknownFunctionError extends Error {
  override readonly name = 'UnknownFunctionError';
}

/**
 * A resolver of these functions and no others. Forge's own looks a name up in a plain object, which also has functions
 * named `constructor` or `toString` that answer with what the caller sent.
 * @returns a resolver that throws UnknownFunctionError for any other name.
 */
export function ownResolver<D extends Api>(handlers: Handlers<D>): Resolve {
  const resolve = makeResolver<D>(handlers);
  return async (request, runtime) => {
    const { functionKey } = request.call;
    if (Object.hasOwn(handlers, functionKey)) return resolve(request, runtime);
    throw new UnknownFunctionError(
      'The page called a function that this version of the app does not have. Reload the page.',
    );
  };
}
