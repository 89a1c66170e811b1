import type { CallInit, Descriptor } from './app-call';
import { destinationOf, type Destination, type World } from './destinations';
import type { Invoker } from './base/invocation';
import { createOutboundCall, type OutboundParts } from './outbound-call';

/** How the app's packages call the platform. */
export type ForgeFetch = (descriptor: unknown, path: string, init: unknown) => Promise<Response>;

export interface ForgeFetchParts extends OutboundParts {
  readonly invoker: Pick<Invoker, 'current'>;
  readonly world: World;
}

/** The way out of the app's realm: every call is routed, put under the faults that wait for it, and written down. */
export function createForgeFetch({ invoker, world, ...parts }: ForgeFetchParts): ForgeFetch {
  const call = createOutboundCall(parts);
  return async (descriptor, path, untypedInit) => {
    const invocation = invoker.current();
    if (invocation === undefined) throw new Error('Forge runtime not found.');
    const init = (untypedInit ?? {}) as CallInit;
    const route = (): Destination => destinationOf(descriptor as Descriptor, path, init, invocation, world);
    return call(route, init, invocation);
  };
}
