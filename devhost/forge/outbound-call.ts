import { TextResponse } from '../base/text-response';
import type { HostClock } from '../base/clock';
import type { Fault, Faults } from '../base/faults';
import type { Ledger } from '../base/ledger';
import type { CallInit, Outcome } from './app-call';
import type { Destination } from './destinations';
import { injectedAnswer } from './injected-answer';
import type { Invocation } from './base/invocation';
import type { Latency } from './latency';

export interface OutboundParts {
  readonly clock: HostClock;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly latency: Latency;
}

/**
 * Makes one call of an invocation, under the faults that wait for it, and writes down what it did.
 * @param route finds out where it goes, and throws where it may not.
 */
export type OutboundCall = (
  route: () => Destination,
  init: CallInit,
  invocation: Invocation,
) => Promise<Response>;

/** A promise that never settles: what a dead process waits for. */
function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

/** What the app's own abort signal gives when its time is up. */
function timedOut(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
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

type Counted = Outcome & { readonly bytes: number };

/** The outcome with the size of its answer, which the app can still read. */
async function withBytes({ response, points, bytes }: Outcome): Promise<Counted> {
  if (bytes !== undefined) return { response, points, bytes };
  if (response instanceof TextResponse) return { response, points, bytes: response.byteLength };
  // Reading it and making it again takes a fraction of what a clone does.
  const content = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  const body = content.byteLength === 0 ? null : content;
  return { response: new Response(body, { status, statusText, headers }), points, bytes: content.byteLength };
}

/** The way to the world. A call that had its effect is in the ledger with its own answer, whatever the app gets to see. */
export function createOutboundCall({ clock, faults, ledger, latency }: OutboundParts): OutboundCall {
  const record = (
    { kind, as, path, kvsOperation }: Destination,
    { method = 'GET', body = '' }: CallInit,
    { response, points, bytes }: Counted,
    { functionKey, id: invocationId }: Invocation,
  ): void => {
    const entry = {
      at: clock.now().toISOString(),
      kind,
      as,
      method,
      path,
      status: response.status,
      points,
      requestBytes: Buffer.byteLength(body),
      responseBytes: bytes,
      functionKey,
      invocationId,
    };
    ledger.add(entry, kvsOperation);
  };
  const faultFor = ({ target, path }: Destination, { method = 'GET' }: CallInit): Fault | undefined =>
    faults.take(target, `${method} ${path}`);
  return async (route, init, invocation) => {
    if (invocation.isDead()) return never();
    const destination = route();
    const fault = faultFor(destination, init);
    if (fault?.crash === 'before') invocation.kill('crashed by a fault', fault.crashReason);
    const latencyMs = latency.msOf(invocation) + (fault?.latencyMs ?? 0);
    if (latencyMs > 0 || fault?.latencyMs !== undefined) await delay(latencyMs, init.signal);
    if (invocation.isDead()) return never();
    if (fault?.timeout === 'before') throw timedOut();
    const injected = injectedAnswer(fault, destination.target);
    const turnedAway = fault?.when === 'after' ? undefined : injected;
    const outcome = turnedAway ?? (await destination.perform());
    const counted = await withBytes(outcome);
    record(destination, init, counted, invocation);
    if (fault?.crash === 'after') invocation.kill('crashed by a fault', fault.crashReason);
    if (invocation.isDead()) return never();
    if (fault?.timeout === 'after') throw timedOut();
    return fault?.when === 'after' && injected !== undefined ? injected.response : counted.response;
  };
}
