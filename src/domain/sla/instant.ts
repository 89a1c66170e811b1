/** A moment as ISO 8601 text in UTC, e.g. `2026-11-03T09:12:00Z`; milliseconds appear only when they are not zero. */
export type Instant = string;

/** Converts epoch milliseconds to the one spelling of an instant that the app writes. */
export function toInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** Epoch milliseconds of an instant. @throws RangeError if the text is not an instant. */
export function toEpochMs(instant: Instant): number {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  return epochMs;
}

/** Later dates have more than ten characters, and calendars do not reach them. */
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Returns the moment. @throws RangeError after the year 9999. */
export function withinCalendar(epochMs: number): number {
  if (epochMs > LAST_MS) throw new RangeError('The deadline would lie after the year 9999.');
  return epochMs;
}

/** The earlier of two instants, or the one that there is. */
export function earlierOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return toEpochMs(a) <= toEpochMs(b) ? a : b;
}
