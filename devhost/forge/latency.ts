import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../base/random-numbers';

export const latencyKinds = ['none', 'live'] as const;
export type LatencyKind = (typeof latencyKinds)[number];

/** How long the app's calls take, in addition to the host's own time. */
export interface Latency {
  readonly isLive: boolean;
  /** Waits as long as a transaction of the storage takes; `undefined` for hardly any time. */
  readonly transaction: (() => Promise<void>) | undefined;
  /** The latency of an invocation's next call, in milliseconds. */
  msOf(invocation: object): number;
  /** While it is lifted calls take no time: the demo site is set up faster than it would be live. */
  lift(lifted: boolean): void;
}

/** As measured on live Forge with a warm function: the first call to the storage, and those after it. */
const FIRST_MS = 400;
const LEAST_MS = 25;
const MOST_MS = 280;

/** The part of that time in which a transaction holds its keys. */
const TRANSACTION_MS = 25;

const noLatency: Latency = {
  isLive: false,
  transaction: undefined,
  msOf: () => 0,
  lift: () => undefined,
};

/** `live`: as long as on the platform, in the same order in every run. */
export function createLatency(kind: LatencyKind): Latency {
  if (kind === 'none') return noLatency;
  const known = new WeakSet();
  const next = randomNumbers(1);
  let lifted = false;
  return {
    isLive: true,
    transaction: () => sleep(TRANSACTION_MS),
    msOf(invocation) {
      if (lifted) return 0;
      if (known.has(invocation)) return LEAST_MS + next(MOST_MS - LEAST_MS + 1);
      known.add(invocation);
      return FIRST_MS;
    },
    lift(isLifted) {
      lifted = isLifted;
    },
  };
}
