import { toEpochMs, type Instant } from '../../domain/sla/instant';

/** More are of no use within a minute. */
const MAX_KEPT = 50;

/** Values that were read a moment ago, by key. */
interface RecentValues<T> {
  get(key: string, now: Instant): T | null;
  set(key: string, value: T): void;
}

/**
 * What one instance of the app remembers between calls, so that who opens and closes a part of a page does not use up a
 * source's requests. Other instances read for themselves.
 * @param keptMs for how long.
 */
export function createRecentValues<T extends { readonly readAt: Instant }>(keptMs: number): RecentValues<T> {
  const known = new Map<string, T>();
  return {
    get(key, now) {
      const value = known.get(key);
      if (value === undefined) return null;
      // A clock that went back must not keep anything for longer.
      return Math.abs(toEpochMs(now) - toEpochMs(value.readAt)) < keptMs ? value : null;
    },
    set(key, value) {
      known.delete(key);
      known.set(key, value);
      const [oldest] = known.keys();
      if (known.size > MAX_KEPT && oldest !== undefined) known.delete(oldest);
    },
  };
}
