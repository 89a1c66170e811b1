import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/** Why a call of a known connection is refused. */
export const refusalReasons = [
  'signature-missing',
  'signature-malformed',
  'signature-mismatch',
  'timestamp-out-of-tolerance',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type RefusalCounts = Readonly<Partial<Record<RefusalReason, number>>>;

/** Calls of one connection that were refused, by the hour, for a day. */
export interface RefusedCalls {
  readonly hours: readonly { readonly at: Instant; readonly counts: RefusalCounts }[];
  readonly lastAt: Instant;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The sum of two counts. */
export function addCounts(a: RefusalCounts, b: RefusalCounts): RefusalCounts {
  const sum: Partial<Record<RefusalReason, number>> = {};
  for (const reason of refusalReasons) {
    const count = (a[reason] ?? 0) + (b[reason] ?? 0);
    if (count > 0) sum[reason] = count;
  }
  return sum;
}

/** Adds the counts so far to the current hour, and forgets those older than a day. */
export function addRefused(known: RefusedCalls | null, counts: RefusalCounts, now: Instant): RefusedCalls {
  const nowMs = toEpochMs(now);
  const at = toInstant(Math.floor(nowMs / HOUR_MS) * HOUR_MS);
  const kept = (known?.hours ?? []).filter((hour) => nowMs - toEpochMs(hour.at) < DAY_MS);
  const current = kept.find((hour) => hour.at === at);
  const others = kept.filter((hour) => hour.at !== at);
  return { hours: [...others, { at, counts: addCounts(current?.counts ?? {}, counts) }], lastAt: now };
}

/** The calls refused in the last day. */
export function refusedInDay(known: RefusedCalls | null, now: Instant): RefusalCounts {
  const nowMs = toEpochMs(now);
  return (known?.hours ?? [])
    .filter((hour) => nowMs - toEpochMs(hour.at) < DAY_MS)
    .reduce<RefusalCounts>((sum, { counts }) => addCounts(sum, counts), {});
}

/** The number of these calls. */
export function totalOf(counts: RefusalCounts): number {
  return refusalReasons.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);
}
