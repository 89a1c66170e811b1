import type { Case } from '../cases/case';
import { toEpochMs, type Instant } from '../sla/instant';
import { MS_PER_HOUR } from '../sla/zoned-time';

/**
 * True if an issue is closed again within an hour after a request to close it was taken back: an automation rule that
 * closes what another one reopens must not call the approvers each time. The request waits all the same, and they are
 * reminded of it the next day.
 */
export function isRepeated(
  { decidedRequests = [] }: Pick<Case, 'decidedRequests'>,
  { at }: { readonly at: Instant },
): boolean {
  return decidedRequests.some(
    ({ change, outcome, at: endedAt }) =>
      change.type === 'close' && outcome === 'withdrawn' && toEpochMs(at) - toEpochMs(endedAt) < MS_PER_HOUR,
  );
}
