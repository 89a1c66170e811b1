import type { HostClock } from '../clock';
import type { Fault, Faults } from '../faults';
import type { Ledger } from '../ledger';
import {
  destinationOf,
  type CallInit,
  type Descriptor,
  type Destination,
  type Outcome,
  type World,
} from './destinations';
import type { Invocation, Invoker } from './invocation';
import { jsonResponse } from './json-response';

/** How the app's packages call the platform. */
export type ForgeFetch = (descriptor: unknown, path: string, init: unknown) => Promise<Response>;

export interface ForgeFetchParts {
  readonly clock: HostClock;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly invoker: Pick<Invoker, 'current'>;
  readonly world: World;
}

/** A promise that never settles: what a dead process waits for. */
function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

/** The answer that a fault asks for; what it leaves out is as the real service has it. */
function refusal({ status = 500, headers = {}, body }: Fault, target: Destination['target']): Outcome {
  const limited = target === 'jira' && status === 429;
  const usual = limited
    ? { 'retry-after': '5', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-remaining': '0' }
    : {};
  const fallback =
    target === 'kvs'
      ? { code: 'INTERNAL_SERVER_ERROR', message: 'Injected fault.' }
      : { errorMessages: ['Injected fault.'], errors: {} };
  return { response: jsonResponse(body ?? fallback, status, { ...usual, ...headers }), points: 1 };
}

async function delay(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('The call was aborted.'));
    });
  });
}

/** Performs a call, late or refused where a fault says so. A crash keeps the effect and takes the answer away. */
async function perform(destination: Destination, fault: Fault | undefined, init: CallInit): Promise<Outcome> {
  if (fault?.latencyMs !== undefined) await delay(fault.latencyMs, init.signal);
  const refused = fault?.status !== undefined && fault.crash === undefined;
  return refused ? refusal(fault, destination.target) : destination.perform();
}

/** The way out of the app's realm: every call is routed, put under the faults that wait for it, and written down. */
export function createForgeFetch({ clock, faults, ledger, invoker, world }: ForgeFetchParts): ForgeFetch {
  const record = async (
    destination: Destination,
    init: CallInit,
    { response, points }: Outcome,
    by: Invocation,
  ): Promise<void> => {
    const text = await response.clone().text();
    const { kind, as, path, kvsOperation } = destination;
    const entry = {
      at: clock.now().toISOString(),
      kind,
      as,
      method: init.method ?? 'GET',
      path,
      status: response.status,
      points,
      requestBytes: Buffer.byteLength(init.body ?? ''),
      responseBytes: Buffer.byteLength(text),
      functionKey: by.functionKey,
      invocationId: by.id,
    };
    ledger.add(entry, kvsOperation);
  };
  return async (descriptor, path, untypedInit) => {
    const invocation = invoker.current();
    if (invocation === undefined) throw new Error('Forge runtime not found.');
    if (invocation.isDead()) return never();
    const init = (untypedInit ?? {}) as CallInit;
    const destination = destinationOf(descriptor as Descriptor, path, init, invocation, world);
    const { target } = destination;
    const fault =
      target === null ? undefined : faults.take(target, `${init.method ?? 'GET'} ${destination.path}`);
    if (fault?.crash === 'before') {
      invocation.kill('crashed by a fault');
      return never();
    }
    const outcome = await perform(destination, fault, init);
    await record(destination, init, outcome, invocation);
    if (fault?.crash === 'after') invocation.kill('crashed by a fault');
    return invocation.isDead() ? never() : outcome.response;
  };
}
