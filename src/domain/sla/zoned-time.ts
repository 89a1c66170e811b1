import { Temporal } from 'temporal-polyfill';

export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** A stretch of time in which a zone's clocks do not change. */
export interface Stretch {
  /** Epoch milliseconds, the end not included; infinite where nothing changes before or after. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Local time minus UTC, in milliseconds. */
  readonly offsetMs: number;
}

const utc: Stretch = { fromMs: -Infinity, toMs: Infinity, offsetMs: 0 };

/**
 * What the library has said about a zone, the latest answer first. Asking it takes some 30 µs; the answers cover half a
 * year each, so that a handful of them serves nearly every question.
 */
const known = new Map<string, readonly Stretch[]>();

/** As many as any real timeline touches; more would only grow with odd input. */
const MAX_KNOWN = 16;

function askStretch(epochMs: number, timeZone: string): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  // The transition before the next millisecond is the one that governs this one.
  const from = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const to = at.getTimeZoneTransition('next');
  return {
    fromMs: from?.epochMilliseconds ?? -Infinity,
    toMs: to?.epochMilliseconds ?? Infinity,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
}

function isWithin({ fromMs, toMs }: Stretch, epochMs: number): boolean {
  return fromMs <= epochMs && epochMs < toMs;
}

/** The stretch without a clock change around a moment. @throws RangeError for a zone that does not exist. */
export function stretchAt(epochMs: number, timeZone: string): Stretch {
  if (timeZone === 'UTC') return utc;
  const stretches = known.get(timeZone) ?? [];
  const present = stretches.find((stretch) => isWithin(stretch, epochMs));
  if (present !== undefined) return present;
  const stretch = askStretch(epochMs, timeZone);
  known.set(timeZone, [stretch, ...stretches.slice(0, MAX_KNOWN - 1)]);
  return stretch;
}

/** A local time as a number: the epoch milliseconds at which clocks in UTC show it. */
export function toLocalMs(epochMs: number, timeZone: string): number {
  return epochMs + stretchAt(epochMs, timeZone).offsetMs;
}

/** Farther from a clock change than any zone is from UTC, and than any gap is long: there is nothing to resolve. */
const MARGIN_MS = 2 * MS_PER_DAY;

function resolveByLibrary(localMs: number, timeZone: string, disambiguation: 'compatible' | 'later'): number {
  return Temporal.Instant.fromEpochMilliseconds(localMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
}

function resolve(localMs: number, timeZone: string, byLibrary: () => number): number {
  const { fromMs, toMs, offsetMs } = stretchAt(localMs, timeZone);
  const isFarFromChange = fromMs + MARGIN_MS <= localMs && localMs <= toMs - MARGIN_MS;
  return isFarFromChange ? localMs - offsetMs : byLibrary();
}

/**
 * The moment at which a zone's clocks show a local time. A local time that does not exist moves forward by the gap; one
 * that comes twice is the earlier: the rule of RFC 5545, which Temporal calls "compatible".
 */
export function fromLocalMs(localMs: number, timeZone: string): number {
  return resolve(localMs, timeZone, () => resolveByLibrary(localMs, timeZone, 'compatible'));
}

/** The same local time `days` days later in a zone, in epoch milliseconds; gaps and repeated times as above. */
export function addLocalDays(epochMs: number, days: number, timeZone: string): number {
  // The moment itself, also where its local time comes twice and it is the later one.
  if (days === 0) return epochMs;
  return fromLocalMs(toLocalMs(epochMs, timeZone) + days * MS_PER_DAY, timeZone);
}

/** The local date `YYYY-MM-DD` of a moment in a zone. */
export function localDate(epochMs: number, timeZone: string): string {
  return new Date(toLocalMs(epochMs, timeZone)).toISOString().slice(0, 10);
}

/**
 * The last millisecond of a local date in a zone: 23:59:59.999, the later one where that comes twice, and the last one
 * before the gap where it does not exist. Of a date that a zone has skipped nothing exists; its end moves forward.
 */
export function endOfLocalDate(date: string, timeZone: string): number {
  const startLocalMs = Date.parse(`${date}T00:00:00Z`);
  const endLocalMs = startLocalMs + MS_PER_DAY - 1;
  return resolve(endLocalMs, timeZone, () => {
    const endMs = resolveByLibrary(endLocalMs, timeZone, 'later');
    if (toLocalMs(endMs, timeZone) === endLocalMs) return endMs;
    const beforeGapMs = stretchAt(endMs, timeZone).fromMs - 1;
    return toLocalMs(beforeGapMs, timeZone) >= startLocalMs ? beforeGapMs : endMs;
  });
}
