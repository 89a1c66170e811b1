import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { AppRealm } from '../../app/app-realm';
import { exportNameOf, type Manifest } from './manifest';

/** One run of a function of the app. */
export interface Invocation {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly accountId: string | undefined;
  /** What the app's packages read as `__forge_runtime__`. */
  readonly runtime: object;
  /** Ends the invocation here and now, as if its process had died; what it still does has no effect. */
  readonly kill: (reason: string, failure?: InvocationFailure) => void;
  readonly isDead: () => boolean;
}

export interface InvokeRequest {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId?: string | undefined;
  readonly timeoutSeconds: number;
  readonly args: readonly unknown[];
}

/** What the platform tells apart where a function ends by itself. */
export type InvocationFailure = 'time-out' | 'out-of-memory' | 'unknown';

/** The function threw, timed out or was killed. `name` is the error's, where it has one. */
export class InvocationFailedError extends Error {
  override readonly name = 'InvocationFailedError';
  readonly failure: InvocationFailure;

  constructor(message: string, failure: InvocationFailure, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

export interface Invoker {
  invoke(request: InvokeRequest): Promise<unknown>;
  /** The invocation that runs here. */
  current(): Invocation | undefined;
}

/** Ids of the installation, as the app's packages see them. */
export const ENVIRONMENT_ID = '5b1f0000-0000-4000-8000-000000000001';
export const SITE_ARI = 'ari:cloud:jira::site/5b1f0000-0000-4000-8000-000000000002';
const INSTALLATION_ID = '5b1f0000-0000-4000-8000-000000000003';

/** `ari:cloud:ecosystem::app/<id>` holds the bare id last. */
export function appIdOf({ app }: Manifest): string {
  return app.id.split('/').at(-1) ?? app.id;
}

/** Forge counts and times the app's calls; here no one reads that. */
const ignore = (): void => undefined;
const metric = { incr: ignore, incrBy: ignore, decr: ignore, decrBy: ignore };
const metrics = {
  counter: () => metric,
  timing: () => ({ measure: () => ({ stop: ignore }) }),
  gauge: () => ({ set: ignore }),
};

function runtimeOf(
  manifest: Manifest,
  permissions: object,
  request: InvokeRequest,
  id: string,
  endsAtMs: number,
): object {
  return {
    proxy: { token: 'local', url: 'http://127.0.0.1:1' },
    contextAri: SITE_ARI,
    container: {},
    appContext: {
      appId: appIdOf(manifest),
      appVersion: '1.0.0',
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      invocationId: id,
      installationId: INSTALLATION_ID,
      functionKey: request.functionKey,
      moduleType: request.moduleType,
      moduleKey: request.moduleKey,
      permissions,
    },
    aaid: request.accountId,
    lambdaContext: { awsRequestId: id, getRemainingTimeInMillis: () => Math.max(0, endsAtMs - Date.now()) },
    tracing: { traceId: id, spanId: id },
    realtime: {},
    metrics,
    featureFlags: () => false,
  };
}

/**
 * Runs functions of the app, each in an invocation of its own that ends automatically, by its time limit, or by a
 * fault.
 *
 * @param external what the app may reach outside Atlassian when an invocation starts.
 */
export function createInvoker(manifest: Manifest, app: () => AppRealm, external: () => object): Invoker {
  const running = new AsyncLocalStorage<Invocation>();
  const invoke = (request: InvokeRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      let dead = false;
      const id = randomUUID();
      const timeoutMs = request.timeoutSeconds * 1000;
      const end = (): void => {
        dead = true;
        clearTimeout(timer);
      };
      const kill: Invocation['kill'] = (reason, failure = 'unknown') => {
        end();
        reject(new InvocationFailedError(`${request.functionKey}: ${reason}`, failure));
      };
      const timer = setTimeout(() => {
        kill(`ended after its ${request.timeoutSeconds} s`, 'time-out');
      }, timeoutMs);
      const permissions = { scopes: manifest.permissions.scopes, external: external() };
      const runtime = runtimeOf(manifest, permissions, request, id, Date.now() + timeoutMs);
      const { functionKey, moduleKey, accountId } = request;
      const invocation: Invocation = {
        id,
        functionKey,
        moduleKey,
        accountId,
        runtime,
        kill,
        isDead: () => dead,
      };
      running
        .run(invocation, () => app().call(exportNameOf(manifest, functionKey), request.args))
        .then(resolve, (cause: unknown) => {
          const message =
            cause instanceof Object && 'message' in cause ? String(cause.message) : String(cause);
          reject(new InvocationFailedError(`${functionKey}: ${message}`, 'unknown', { cause }));
        })
        .finally(end);
    });
  return { invoke, current: () => running.getStore() };
}

/** Time limits by kind of module; a consumer's own limit comes from the manifest. */
export const TIMEOUT_SECONDS = {
  resolver: 25,
  trigger: 25,
  webtrigger: 55,
  consumer: 55,
  scheduledTrigger: 55,
} as const;

/** The second argument of most functions. */
export function backendContext(accountId?: string): object {
  return {
    installContext: SITE_ARI,
    installation: {
      ari: { installationId: INSTALLATION_ID },
      contexts: [{ cloudId: SITE_ARI.split('/')[1] }],
    },
    ...(accountId !== undefined && { principal: { accountId } }),
  };
}
