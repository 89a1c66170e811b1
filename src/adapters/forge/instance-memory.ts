import { addCounts, type RefusalCounts, type RefusalReason } from '../../domain/deliveries/refused-calls';
import { fullBucket, takeToken, type TokenBucket } from '../../domain/deliveries/token-bucket';
import type { LearningThrottle, RefusalCounter } from '../../usecases/deliveries/ports';

/**
 * What one instance of the web trigger remembers between calls. Instances come and go and run in parallel, so limits
 * apply to each of them, and counts that one has not written when it ends are lost. Only connections that exist are
 * keys.
 */

interface Uncounted {
  counts: RefusalCounts;
  writtenMs: number;
}

const WRITE_EVERY_MS = 60_000;

export function createRefusalCounter(): RefusalCounter {
  const uncounted = new Map<string, Uncounted>();
  return {
    add(connectionId: string, reason: RefusalReason, nowMs: number): RefusalCounts | null {
      const known = uncounted.get(connectionId) ?? { counts: {}, writtenMs: -Infinity };
      const counts = addCounts(known.counts, { [reason]: 1 });
      // A clock that went back must not keep counts from being written.
      const isDue = Math.abs(nowMs - known.writtenMs) >= WRITE_EVERY_MS;
      uncounted.set(connectionId, isDue ? { counts: {}, writtenMs: nowMs } : { ...known, counts });
      return isDue ? counts : null;
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
