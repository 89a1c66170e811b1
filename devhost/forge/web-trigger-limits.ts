/** The limit of one installation. The other limit, 300 calls a second, cannot be counted if calls take no time. */
const CALLS_A_MINUTE = 7000;
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
  reset(): void;
}

/** Counts in full minutes of the host's clock. */
export function createWebTriggerLimits(nowMs: () => number): WebTriggerLimits {
  let minute = { number: 0, calls: 0 };
  return {
    take() {
      const atMs = nowMs();
      const number = Math.floor(atMs / MINUTE_MS);
      if (minute.number !== number) minute = { number, calls: 0 };
      minute.calls += 1;
      const secondsLeft = Math.ceil(((number + 1) * MINUTE_MS - atMs) / 1000);
      return {
        admitted: minute.calls <= CALLS_A_MINUTE,
        headers: {
          'x-ratelimit-limit': String(CALLS_A_MINUTE),
          'x-ratelimit-remaining': String(Math.max(0, CALLS_A_MINUTE - minute.calls)),
          'x-ratelimit-reset': String(secondsLeft),
        },
      };
    },
    reset() {
      minute = { number: 0, calls: 0 };
    },
  };
}
