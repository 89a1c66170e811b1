import { createClock, type HostClock } from '../../devhost/base/clock';
import { createKvs, type Kvs } from '../../devhost/forge/kvs/kvs';
import { KvsError } from '../../devhost/forge/kvs/kvs-error';
import type { EntitySchema } from '../../devhost/forge/base/manifest';

/** The platform's storage under the app's own package: the local host's, with a record of the calls. */
export interface StoragePlatform {
  readonly clock: HostClock;
  readonly kvs: Kvs;
  /** `path body` of the calls since the platform was installed. */
  readonly calls: readonly string[];
  /** Answers the next calls whose path and body contain a text with this error, without changing the storage. */
  refuse(match: string, error: KvsError, times: number): void;
  /** The call with this number from here, 0 for the next one, fails before or after it has changed the storage. */
  failAt(number: number, when: 'before' | 'after'): void;
}

interface Globals {
  __forge_fetch__?: (descriptor: unknown, path: string, init: { readonly body: string }) => Promise<Response>;
  __forge_runtime__?: object;
}

const lost = new KvsError(500, 'INTERNAL', 'The call failed.');

/** Installs the storage in place of the platform's. Modules that use it may be loaded before. */
export function installStorage(entities: readonly EntitySchema[]): StoragePlatform {
  const clock = createClock();
  const kvs = createKvs(entities, () => clock.nowMs());
  const calls: string[] = [];
  let failing: { readonly number: number; readonly when: 'before' | 'after' } | null = null;
  let refusals: { readonly match: string; readonly error: KvsError; left: number }[] = [];
  const answer = async (path: string, body: string): Promise<Response> => {
    const call = `${path} ${body}`;
    calls.push(call);
    const fault = failing?.number === calls.length ? failing.when : null;
    const refusal = refusals.find(({ match }) => call.includes(match));
    try {
      if (refusal !== undefined) {
        refusal.left -= 1;
        refusals = refusals.filter(({ left }) => left > 0);
        throw refusal.error;
      }
      if (fault === 'before') throw lost;
      const result = (await kvs.handle(path, JSON.parse(body))) ?? {};
      if (fault === 'after') throw lost;
      return Response.json(result);
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      return Response.json({ code: error.code, message: error.message }, { status: error.status });
    }
  };
  const globals = globalThis as Globals;
  globals.__forge_runtime__ = {};
  globals.__forge_fetch__ = (_descriptor, path, { body }) => answer(path, body);
  return {
    clock,
    kvs,
    calls,
    refuse(match, error, times) {
      refusals.push({ match, error, left: times });
    },
    failAt(number, when) {
      failing = { number: calls.length + number + 1, when };
    },
  };
}
