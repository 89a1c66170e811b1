import type { Method } from '../model/method';
import { createSlidingWindow, type SlidingWindow } from './sliding-window';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

/** @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
const POINTS_AN_HOUR = 65_000;
/** Of one endpoint. */
const CALLS_A_SECOND: Readonly<Record<Method, number>> = {
  GET: 100,
  POST: 100,
  PUT: 50,
  DELETE: 50,
};
/** Of one issue. */
const WRITES = [
  { limit: 20, lengthMs: 2 * SECOND_MS },
  { limit: 100, lengthMs: 30 * SECOND_MS },
] as const;

/** A limit that a call has run into. */
export interface Exceeded {
  readonly reason: 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';
  readonly limit: number;
  readonly freeAtMs: number;
}

/** A call of the app, as far as it is limited. */
export interface LimitedCall {
  readonly route: { readonly method: Method; readonly path: string };
  /** The issue that it writes to; `null` where it writes to none that exists. */
  readonly writesTo: string | null;
}

/** What Jira takes from one app: an hour's points, an endpoint's calls in a second, an issue's writes. */
export interface RateLimits {
  /** Counts a call in. @returns the limit that keeps it out, if one does; such a call is not counted. */
  admit(call: LimitedCall, nowMs: number): Exceeded | null;
  /** Adds what an answered call has cost. */
  charge(points: number, nowMs: number): void;
  clear(): void;
}

interface Limit {
  readonly reason: Exceeded['reason'];
  readonly limit: number;
  readonly window: SlidingWindow;
}

function limitOf(reason: Limit['reason'], limit: number, lengthMs: number): Limit {
  return { reason, limit, window: createSlidingWindow(limit, lengthMs) };
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}

export function createRateLimits(): RateLimits {
  const endpoints = new Map<string, Limit>();
  const issues = new Map<string, readonly Limit[]>();
  let hour = { startMs: 0, points: 0 };
  const hourAt = (nowMs: number): typeof hour => {
    const startMs = nowMs - (nowMs % HOUR_MS);
    if (startMs !== hour.startMs) hour = { startMs, points: 0 };
    return hour;
  };
  const limitsOf = ({ route: { method, path }, writesTo }: LimitedCall): readonly Limit[] => [
    remembered(endpoints, `${method} ${path}`, () =>
      limitOf('jira-burst-based', CALLS_A_SECOND[method], SECOND_MS),
    ),
    ...(writesTo === null
      ? []
      : remembered(issues, writesTo, () =>
          WRITES.map(({ limit, lengthMs }) => limitOf('jira-per-issue-on-write', limit, lengthMs)),
        )),
  ];
  return {
    admit(call, nowMs) {
      const { startMs, points } = hourAt(nowMs);
      if (points >= POINTS_AN_HOUR) {
        const freeAtMs = startMs + HOUR_MS;
        return { reason: 'jira-quota-global-based', limit: POINTS_AN_HOUR, freeAtMs };
      }
      const limits = limitsOf(call);
      for (const { reason, limit, window } of limits) {
        const freeAtMs = window.freeAtMs(nowMs);
        if (freeAtMs !== null) return { reason, limit, freeAtMs };
      }
      for (const { window } of limits) window.count(nowMs);
      return null;
    },
    charge(points, nowMs) {
      hourAt(nowMs).points += points;
    },
    clear() {
      endpoints.clear();
      issues.clear();
      hour = { startMs: 0, points: 0 };
    },
  };
}
