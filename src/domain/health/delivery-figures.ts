import type { DeliveryOutcome, DeliveryRecord } from '../deliveries/delivery';
import { toEpochMs, type Instant } from '../sla/instant';
import {
  countDeliveries,
  countOf,
  DAY_MS,
  HOUR_MS,
  isSuccess,
  secondsOf,
  sum,
  WINDOW_DAYS,
  type DeliveryTallies,
  type OutcomeCounts,
  type Tally,
} from './delivery-tallies';

/** Deliveries of the last hour, day and four weeks, and how long events took to become issues. */
export interface DeliveryFigures {
  readonly hour: OutcomeCounts;
  readonly day: OutcomeCounts;
  readonly fourWeeks: OutcomeCounts;
  /** Processed share of what settled in four weeks; `null` if nothing did. */
  readonly successRatio: number | null;
  /** Of issues created in four weeks; `null` without any. */
  readonly delay: {
    readonly medianSeconds: number;
    readonly p95Seconds: number;
    readonly issues: number;
  } | null;
}

function quantile(delays: Tally['delays'], part: number): number {
  const steps = Object.entries(delays)
    .map(([step, count]) => ({ step: Number(step), count }))
    .sort((a, b) => a.step - b.step);
  const wanted = part * steps.reduce((total, { count }) => total + count, 0);
  let seen = 0;
  for (const { step, count } of steps) {
    seen += count;
    if (seen >= wanted) return secondsOf(step);
  }
  return 0;
}

function ratioOf(outcomes: OutcomeCounts): number | null {
  const entries = Object.entries(outcomes) as [DeliveryOutcome, number][];
  const settled = entries.filter(([outcome]) => outcome !== 'accepted' && outcome !== 'suspended');
  const all = settled.reduce((total, [, count]) => total + count, 0);
  const good = settled.reduce((total, [outcome, count]) => total + (isSuccess(outcome) ? count : 0), 0);
  return all === 0 ? null : good / all;
}

/**
 * The figures of the tallies at a moment.
 * @param tail the deliveries that have settled in the last hour or are not in the tallies yet.
 */
export function figuresOf(
  tallies: DeliveryTallies,
  tail: readonly DeliveryRecord[],
  now: Instant,
): DeliveryFigures {
  const nowMs = toEpochMs(now);
  const uncounted = tail.filter(
    ({ settledAt }) => settledAt !== null && toEpochMs(settledAt) >= toEpochMs(tallies.countedTo),
  );
  const current = countDeliveries(tallies, uncounted, now);
  const within = (lengthMs: number) => (tally: Tally) => nowMs - toEpochMs(tally.at) < lengthMs;
  const lastHour = tail.filter(
    ({ settledAt }) => settledAt !== null && nowMs - toEpochMs(settledAt) < HOUR_MS,
  );
  const all = sum([...current.hours, ...current.days.filter(within(WINDOW_DAYS * DAY_MS))]);
  const issues = Object.values(all.delays).reduce((total, count) => total + count, 0);
  return {
    hour: sum(lastHour.map(countOf)).outcomes,
    day: sum(current.hours.filter(within(DAY_MS))).outcomes,
    fourWeeks: all.outcomes,
    successRatio: ratioOf(all.outcomes),
    delay:
      issues === 0
        ? null
        : { medianSeconds: quantile(all.delays, 0.5), p95Seconds: quantile(all.delays, 0.95), issues },
  };
}
