import { Temporal } from 'temporal-polyfill';

export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** A stretch of time in which a zone's clocks do not change. */
export interface Stretch {
  /** Epoch milliseconds, the end not included; infinite if nothing changes before or after. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Local time minus UTC, in milliseconds. */
  readonly offsetMs: number;
}

const utc: Stretch = { fromMs: -Infinity, toMs: Infinity, offsetMs: 0 };

/**
 * Cached answers of the library about a zone, in order and without overlap. Asking it takes some 30 µs; each answer
 * covers half a year, so a handful of them serves nearly every question.
 */
const known = new Map<string, readonly Stretch[]>();

/** More than real timelines need: odd input must not fill the memory. */
const MAX_STRETCHES = 500;
const MAX_ZONES = 1_000;

function askStretch(epochMs: number, timeZone: string): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  // The transition before the next millisecond is the one in effect at this one.
  const from = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const to = at.getTimeZoneTransition('next');
  return {
    fromMs: from?.epochMilliseconds ?? -Infinity,
    toMs: to?.epochMilliseconds ?? Infinity,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
}

function remember(stretch: Stretch, timeZone: string): void {
  if (known.size > MAX_ZONES) known.clear();
  const stretches = known.get(timeZone) ?? [];
  const kept = stretches.length < MAX_STRETCHES ? stretches : [];
  known.set(
    timeZone,
    [...kept, stretch].sort((a, b) => a.fromMs - b.fromMs),
  );
}

function isWithin({ fromMs, toMs }: Stretch, epochMs: number): boolean {
  return fromMs <= epochMs && epochMs < toMs;
}

function findKnown(epochMs: number, timeZone: string): Stretch | undefined {
  const stretches = known.get(timeZone) ?? [];
  let low = 0;
  for (let high = stretches.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.toMs ?? Infinity) <= epochMs) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && isWithin(found, epochMs) ? found : undefined;
}

/** The stretch without a clock change around a moment. @throws RangeError for an unknown zone. */
export function stretchAt(epochMs: number, timeZone: string): Stretch {
  if (timeZone === 'UTC') return utc;
  const present = findKnown(epochMs, timeZone);
  if (present !== undefined) return present;
  const stretch = askStretch(epochMs, timeZone);
  remember(stretch, timeZone);
  return stretch;
}

/** A local time as a number: the epoch milliseconds at which clocks in UTC show it. */
export function toLocalMs(epochMs: number, timeZone: string): number {
  return epochMs + stretchAt(epochMs, timeZone).offsetMs;
}

/** More than any zone's offset from UTC and any gap: farther from a clock change there is nothing to resolve. */
const MARGIN_MS = MS_PER_DAY;

/** The stretches in which a zone's clocks might show a local time, in order. */
function stretchesAround(localMs: number, timeZone: string): readonly Stretch[] {
  const stretches = [stretchAt(localMs - MARGIN_MS, timeZone)];
  for (let last = stretches[0]; last !== undefined && last.toMs <= localMs + MARGIN_MS;) {
    last = stretchAt(last.toMs, timeZone);
    stretches.push(last);
  }
  return stretches;
}

/** The moments at which a zone's clocks show a local time: none in a gap, two if it comes twice. */
function momentsOf(localMs: number, stretches: readonly Stretch[]): readonly number[] {
  return stretches
    .filter((stretch) => isWithin(stretch, localMs - stretch.offsetMs))
    .map(({ offsetMs }) => localMs - offsetMs);
}

/** In a gap, the moment lies as far after the change as the local time lies in the gap. */
function afterGap(localMs: number, stretches: readonly Stretch[]): number {
  const beforeGap = stretches.findLast(({ toMs, offsetMs }) => toMs <= localMs - offsetMs);
  return localMs - (beforeGap ?? utc).offsetMs;
}

function resolve(localMs: number, timeZone: string, which: 'earlier' | 'later'): number {
  const { fromMs, toMs, offsetMs } = stretchAt(localMs, timeZone);
  if (fromMs + MARGIN_MS <= localMs && localMs <= toMs - MARGIN_MS) return localMs - offsetMs;
  const stretches = stretchesAround(localMs, timeZone);
  const moments = momentsOf(localMs, stretches);
  return (which === 'earlier' ? moments[0] : moments.at(-1)) ?? afterGap(localMs, stretches);
}

/**
 * The moment at which a zone's clocks show a local time. A local time that does not exist moves forward by the gap; one
 * that comes twice is the earlier: the rule of RFC 5545, which Temporal calls "compatible".
 */
export function fromLocalMs(localMs: number, timeZone: string): number {
  return resolve(localMs, timeZone, 'earlier');
}

/** The same local time `days` days later in a zone, in epoch milliseconds; gaps and repeated times as above. */
export function addLocalDays(epochMs: number, days: number, timeZone: string): number {
  // Keeps the moment, also if its local time comes twice and this is the later one.
  if (days === 0) return epochMs;
  return fromLocalMs(toLocalMs(epochMs, timeZone) + days * MS_PER_DAY, timeZone);
}

/**
 * The same local time on the same day of the month, `months` months later in a zone, in epoch milliseconds; the last day
 * of a month that lacks the day. Gaps and repeated times as above.
 */
export function addLocalMonths(epochMs: number, months: number, timeZone: string): number {
  if (months === 0) return epochMs;
  const localMs = toLocalMs(epochMs, timeZone);
  const midnightMs = Math.floor(localMs / MS_PER_DAY) * MS_PER_DAY;
  const date = new Date(midnightMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  // Day 0 of the month after is the month's last.
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const endMidnightMs = Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay));
  return fromLocalMs(endMidnightMs + localMs - midnightMs, timeZone);
}

/** The local date `YYYY-MM-DD` of a moment in a zone. */
export function localDate(epochMs: number, timeZone: string): string {
  return new Date(toLocalMs(epochMs, timeZone)).toISOString().slice(0, 10);
}

/**
 * The last millisecond of a local date in a zone: 23:59:59.999; the later one if that comes twice, the last one before
 * the gap if it does not exist. For a date that a zone has skipped, the end moves forward.
 */
export function endOfLocalDate(date: string, timeZone: string): number {
  const startLocalMs = Date.parse(`${date}T00:00:00Z`);
  const endLocalMs = startLocalMs + MS_PER_DAY - 1;
  const endMs = resolve(endLocalMs, timeZone, 'later');
  if (toLocalMs(endMs, timeZone) === endLocalMs) return endMs;
  const beforeGapMs = stretchAt(endMs, timeZone).fromMs - 1;
  return toLocalMs(beforeGapMs, timeZone) >= startLocalMs ? beforeGapMs : endMs;
}
