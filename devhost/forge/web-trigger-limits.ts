/** Limits of one installation. */
const CALLS_A_SECOND = 300;
const CALLS_A_MINUTE = 7000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** What the platform reports about its limits with the answer to a call. */
export interface TakenCall {
  readonly admitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** The platform's limits for web trigger calls. */
export interface WebTriggerLimits {
  /** Counts a call. */
  take(): TakenCall;
  /** Counts calls as if somebody else had made them just now. */
  use(calls: number): void;
  reset(): void;
}

/**
 * Counts in full seconds and minutes of the host's clock: the platform does not document how it divides time. The
 * headers are about the minute.
 * @param countsSeconds false if calls take no time, because the host was not told to be as slow as the platform. A
 * second would then hold as many calls as this machine can make, which says nothing about the app.
 */
export function createWebTriggerLimits(nowMs: () => number, countsSeconds: () => boolean): WebTriggerLimits {
  let second = { number: 0, calls: 0 };
  let minute = { number: 0, calls: 0 };
  const count = (calls: number, atMs: number): void => {
    const [secondNow, minuteNow] = [Math.floor(atMs / SECOND_MS), Math.floor(atMs / MINUTE_MS)];
    if (second.number !== secondNow) second = { number: secondNow, calls: 0 };
    if (minute.number !== minuteNow) minute = { number: minuteNow, calls: 0 };
    second.calls += calls;
    minute.calls += calls;
  };
  return {
    take() {
      const atMs = nowMs();
      count(1, atMs);
      const secondsLeft = Math.ceil(((minute.number + 1) * MINUTE_MS - atMs) / SECOND_MS);
      const isTooFast = countsSeconds() && second.calls > CALLS_A_SECOND;
      return {
        admitted: !isTooFast && minute.calls <= CALLS_A_MINUTE,
        headers: {
          'x-ratelimit-limit': String(CALLS_A_MINUTE),
          'x-ratelimit-remaining': String(Math.max(0, CALLS_A_MINUTE - minute.calls)),
          'x-ratelimit-reset': String(secondsLeft),
        },
      };
    },
    use(calls) {
      count(calls, nowMs());
    },
    reset() {
      second = { number: 0, calls: 0 };
      minute = { number: 0, calls: 0 };
    },
  };
}
