import { Temporal } from 'temporal-polyfill';
import type { Kept } from './keep-all';

/** The host's time: the real one, moved by an offset. Everything in the host and in the app's realm reads it. */
export interface HostClock extends Kept {
  nowMs(): number;
  now(): Date;
  set(epochMs: number): void;
  /** Back to real time, or to the time since the clock's start. */
  reset(): void;
}

/** @param startMs what the clock shows at first; real time when left out. */
export function createClock(startMs?: number): HostClock {
  const startOffsetMs = startMs === undefined ? 0 : startMs - Date.now();
  let offsetMs = startOffsetMs;
  const nowMs = (): number => Date.now() + offsetMs;
  const set = (epochMs: number): void => {
    offsetMs = epochMs - Date.now();
  };
  return {
    nowMs,
    now: () => new Date(nowMs()),
    set,
    keep() {
      const keptMs = nowMs();
      return () => {
        set(keptMs);
      };
    },
    reset() {
      offsetMs = startOffsetMs;
    },
  };
}

/** The moment an ISO 8601 duration such as `P3D` or `PT15M` after another. @throws RangeError for another text. */
export function addIsoDuration(fromMs: number, duration: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO('UTC');
  return zoned.add(Temporal.Duration.from(duration)).epochMilliseconds;
}
