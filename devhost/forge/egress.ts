import type { Kept } from '../base/keep-all';
import type { HostClock } from '../base/clock';
import type { Invocation } from './base/invocation';
import type { Manifest } from './base/manifest';

/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MAX_REQUESTS_A_MINUTE = 100;
const MINUTE_MS = 60_000;

type External = Manifest['permissions']['external'];

/** What of the world outside Atlassian the app may reach. */
export interface Egress extends Kept {
  /** `external` of the permissions that an invocation is notified of. */
  granted(): External;
  /** Counts a request in. @throws where it may not be made */
  admit(url: URL, invocation: Invocation): void;
  /** A site administrator refuses the app's egress, or allows it again. */
  refuse(refused: boolean): void;
  isRefused(): boolean;
}

/**
 * How the app's own packages word it. What the platform's `fetch` does with an address that is not allowed is not
 * documented: it may also answer, with a `forge-proxy-error` header.
 */
class EgressNotAllowedError extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;

  constructor({ origin, pathname }: URL) {
    super(`URL not included in the external fetch backend permissions: ${origin}${pathname}.`);
  }
}

/** A declared host may begin with `*.`, for every host below. */
function covers(declared: URL, { protocol, hostname }: URL): boolean {
  if (declared.protocol !== protocol) return false;
  const [, domain] = /^\*(\..+)$/.exec(declared.hostname) ?? [];
  return domain === undefined ? declared.hostname === hostname : hostname.endsWith(domain);
}

/** Egress as the manifest declares it, host by host, as long as no administrator refuses it. */
export function createEgress({ permissions }: Manifest, clock: HostClock): Egress {
  const { external } = permissions;
  const requestsMs = new WeakMap<Invocation, readonly number[]>();
  let isRefused = false;
  const granted = (): External =>
    isRefused ? { ...external, fetch: { ...external.fetch, backend: [] } } : external;
  return {
    granted,
    admit(url, invocation) {
      const allowed = granted().fetch.backend.map(({ address }) => new URL(address));
      if (!allowed.some((declared) => covers(declared, url))) throw new EgressNotAllowedError(url);
      const nowMs = clock.nowMs();
      const lately = (requestsMs.get(invocation) ?? []).filter((atMs) => Math.abs(nowMs - atMs) < MINUTE_MS);
      if (lately.length >= MAX_REQUESTS_A_MINUTE)
        throw new Error(`An invocation makes at most ${MAX_REQUESTS_A_MINUTE} requests a minute.`);
      requestsMs.set(invocation, [...lately, nowMs]);
    },
    keep() {
      const kept = isRefused;
      return () => {
        isRefused = kept;
      };
    },
    refuse(refused) {
      isRefused = refused;
    },
    isRefused: () => isRefused,
  };
}
