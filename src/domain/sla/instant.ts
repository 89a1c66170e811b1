/** A moment as ISO 8601 text in UTC, e.g. `2026-11-03T09:12:00Z`; milliseconds appear only when they are not zero. */
export type Instant = string;

/** Epoch milliseconds to the one spelling of an instant that the app writes. */
export function toInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** Epoch milliseconds of an instant. @throws RangeError when the text is not an instant. */
export function toEpochMs(instant: Instant): number {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  return epochMs;
}
