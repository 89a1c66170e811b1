import type { DeliveryOutcome, DeliveryRecord } from '../deliveries/delivery';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/** Number of deliveries by outcome. */
export type OutcomeCounts = Readonly<Partial<Record<DeliveryOutcome, number>>>;

/** Counts of one hour or day; `at` is its beginning. */
export interface Tally {
  readonly at: Instant;
  readonly outcomes: OutcomeCounts;
  /** Seconds from the event to its issue, as a histogram: step of the scale to count. */
  readonly delays: Readonly<Record<string, number>>;
}

/** Counts of a connection's settled deliveries. Their size is bounded, however many deliveries there are. */
export interface DeliveryTallies {
  /** Deliveries that settled before this moment are counted here. */
  readonly countedTo: Instant;
  /** The last hours with deliveries, and the days before them, each the earliest first. */
  readonly hours: readonly Tally[];
  readonly days: readonly Tally[];
  readonly lastSuccessAt: Instant | null;
  /** When the source last called. */
  readonly lastDeliveryAt: Instant | null;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Hours are kept a day longer than the longest period that is shown by the hour. */
const HOURS_KEPT_MS = 2 * DAY_MS;
export const WINDOW_DAYS = 28;

/** Four steps to a doubling: a delay read from the histogram is at most a tenth off. */
const STEPS_PER_DOUBLING = 4;
const MAX_STEP = 100;

function stepOf(seconds: number): number {
  return Math.min(Math.round(Math.log2(Math.max(seconds, 0) + 1) * STEPS_PER_DOUBLING), MAX_STEP);
}

/** The delay in seconds that a step of the scale stands for. */
export function secondsOf(step: number): number {
  return 2 ** (step / STEPS_PER_DOUBLING) - 1;
}

/** Outcomes that need no further work. */
const successes: readonly DeliveryOutcome[] = [
  'created',
  'updated',
  'recorded',
  'unchanged',
  'waiting',
  'ignored',
];

/** True if a delivery was processed. */
export function isSuccess(outcome: DeliveryOutcome): boolean {
  return successes.includes(outcome);
}

function add<K extends string>(
  counts: Readonly<Partial<Record<K, number>>>,
  more: Readonly<Partial<Record<K, number>>>,
): Readonly<Partial<Record<K, number>>> {
  const total: Partial<Record<K, number>> = { ...counts };
  for (const [key, count] of Object.entries(more) as [K, number][]) total[key] = (total[key] ?? 0) + count;
  return total;
}

type Counts = Pick<Tally, 'outcomes' | 'delays'>;

const noCounts: Counts = { outcomes: {}, delays: {} };

/** All counts together. */
export function sum(tallies: readonly Counts[]): Counts {
  return tallies.reduce(
    (total, { outcomes, delays }) => ({
      outcomes: add(total.outcomes, outcomes),
      delays: add(total.delays, delays) as Tally['delays'],
    }),
    noCounts,
  );
}

/** A delivery as counts. */
export function countOf({ outcome, eventAt, settledAt, channel }: DeliveryRecord): Counts {
  const outcomes = { [outcome]: 1 };
  // Submissions found through the API are late by nature, and say nothing about how fast deliveries become issues.
  if (outcome !== 'created' || channel !== 'webhook' || eventAt === null || settledAt === null)
    return { outcomes, delays: {} };
  const seconds = (toEpochMs(settledAt) - toEpochMs(eventAt)) / 1000;
  return { outcomes, delays: { [stepOf(seconds)]: 1 } };
}

/** Empty tallies that start at a moment. */
export function emptyTallies(from: Instant): DeliveryTallies {
  return { countedTo: from, hours: [], days: [], lastSuccessAt: null, lastDeliveryAt: null };
}

function addTo(tallies: readonly Tally[], at: Instant, counts: Counts): readonly Tally[] {
  const present = tallies.find((tally) => tally.at === at);
  if (present === undefined)
    return [...tallies, { ...counts, at }].sort((a, b) => toEpochMs(a.at) - toEpochMs(b.at));
  return tallies.map((tally) => (tally === present ? { at, ...sum([tally, counts]) } : tally));
}

function startOf(instant: Instant, lengthMs: number): Instant {
  return toInstant(Math.floor(toEpochMs(instant) / lengthMs) * lengthMs);
}

/** Sums old hours by day, and drops old days. */
function rollUp(
  hours: readonly Tally[],
  days: readonly Tally[],
  now: Instant,
): Pick<DeliveryTallies, 'hours' | 'days'> {
  const nowMs = toEpochMs(now);
  const isOld = ({ at }: Tally): boolean => nowMs - toEpochMs(at) > HOURS_KEPT_MS;
  const summed = hours.filter(isOld).reduce((all, hour) => addTo(all, startOf(hour.at, DAY_MS), hour), days);
  return {
    hours: hours.filter((hour) => !isOld(hour)),
    days: summed.filter(({ at }) => nowMs - toEpochMs(at) < (WINDOW_DAYS + 1) * DAY_MS),
  };
}

/** The later of two moments; `null` without any. */
export function latest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return toEpochMs(a) >= toEpochMs(b) ? a : b;
}

/** The last moment at which one of the deliveries was processed. */
export function lastSuccessOf(records: readonly DeliveryRecord[]): Instant | null {
  return records
    .filter(({ outcome }) => isSuccess(outcome))
    .reduce<Instant | null>((last, { settledAt }) => latest(last, settledAt), null);
}

/** The last moment at which one of the deliveries was received by webhook. */
export function lastDeliveryOf(records: readonly DeliveryRecord[]): Instant | null {
  return records
    .filter(({ channel }) => channel === 'webhook')
    .reduce<Instant | null>((last, { receivedAt }) => latest(last, receivedAt), null);
}

/**
 * Adds deliveries that have settled since the last time.
 * @param records those that settled between `tallies.countedTo` and `until`, each once.
 */
export function countDeliveries(
  tallies: DeliveryTallies,
  records: readonly DeliveryRecord[],
  until: Instant,
): DeliveryTallies {
  const hours = records.reduce(
    (all, record) =>
      record.settledAt === null ? all : addTo(all, startOf(record.settledAt, HOUR_MS), countOf(record)),
    tallies.hours,
  );
  return {
    countedTo: until,
    ...rollUp(hours, tallies.days, until),
    lastSuccessAt: latest(tallies.lastSuccessAt, lastSuccessOf(records)),
    lastDeliveryAt: latest(tallies.lastDeliveryAt, lastDeliveryOf(records)),
  };
}
