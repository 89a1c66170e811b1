import type { Notices } from './policy';
import { addLocalDays } from './zoned-time';

/** A clock counts as at risk once this share of its time is used. */
export const AT_RISK_FRACTION = 0.75;

/** Used where a policy leaves its notices out; after the last of `afterDays` the doubling goes on. */
const usualNotices = { beforeDays: [3], afterDays: [1, 2, 4, 8, 16] } satisfies Notices;

function* usualAfterDays(): Generator<number> {
  for (let days = 1; ; days *= 2) yield days;
}

/** The first notice after the deadline that is still to come at `nowMs`. */
function nextNoticeAfter(
  deadlineMs: number,
  nowMs: number,
  notices: Notices | undefined,
  timeZone: string,
): number[] {
  for (const days of notices?.afterDays ?? usualAfterDays()) {
    const noticeMs = addLocalDays(deadlineMs, days, timeZone);
    if (noticeMs > nowMs) return [noticeMs];
  }
  return [];
}

/** The moment from which `usedFraction` is at least 75 %. */
export function atRiskFrom(startMs: number, deadlineMs: number): number {
  return startMs + Math.ceil((deadlineMs - startMs) * AT_RISK_FRACTION);
}

/**
 * The next moment after `nowMs` at which a running or breached clock changes its state or band, or a notice falls
 * due; in epoch milliseconds.
 */
export function nextCheckOfRunning(
  clock: { readonly startMs: number; readonly deadlineMs: number; readonly nowMs: number },
  notices: Notices | undefined,
  timeZone: string,
): number | null {
  const { startMs, deadlineMs, nowMs } = clock;
  const candidates = [
    atRiskFrom(startMs, deadlineMs),
    deadlineMs + 1,
    ...(notices ?? usualNotices).beforeDays.map((days) => addLocalDays(deadlineMs, -days, timeZone)),
    ...nextNoticeAfter(deadlineMs, nowMs, notices, timeZone),
  ].filter((candidateMs) => candidateMs > nowMs);
  return candidates.length === 0 ? null : Math.min(...candidates);
}
