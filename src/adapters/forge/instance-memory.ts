import type { RefusalCounts, RefusalReason } from '../../domain/deliveries/refused-calls';
import { fullBucket, takeToken, type TokenBucket } from '../../domain/deliveries/token-bucket';
import type { LearningThrottle, RefusalCounter } from '../../usecases/deliveries/ports';

/**
 * What one instance of the web trigger remembers between calls. Instances come and go and run in parallel, so limits
 * apply to each of them, and counts that one has not written when it ends are lost. Only connections that exist are
 * keys.
 */

/** Changed in place: a flood of refused calls must not leave an object behind for each. */
interface Uncounted {
  counts: Partial<Record<RefusalReason, number>>;
  writtenMs: number;
}

const WRITE_EVERY_MS = 60_000;

/** @param clock gives epoch milliseconds: the text of an instant would cost more than all else that a count takes. */
export function createRefusalCounter(clock: () => number): RefusalCounter {
  const uncounted = new Map<string, Uncounted>();
  return {
    add(connectionId: string, reason: RefusalReason): RefusalCounts | null {
      const nowMs = clock();
      const known = uncounted.get(connectionId) ?? { counts: {}, writtenMs: -Infinity };
      const { counts } = known;
      counts[reason] = (counts[reason] ?? 0) + 1;
      // A clock that went back must not keep counts from being written.
      if (Math.abs(nowMs - known.writtenMs) < WRITE_EVERY_MS) return null;
      uncounted.set(connectionId, { counts: {}, writtenMs: nowMs });
      return counts;
    },
  };
}

export function createLearningThrottle(): LearningThrottle {
  const buckets = new Map<string, TokenBucket>();
  return {
    take(connectionId: string, nowMs: number): boolean {
      const next = takeToken(buckets.get(connectionId) ?? fullBucket(nowMs), nowMs);
      if (next !== null) buckets.set(connectionId, next);
      return next !== null;
    },
  };
}
