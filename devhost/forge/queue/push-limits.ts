import { QueueError } from './queue-error';

/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;
const MAX_DELAY_SECONDS = 900;
const MAX_EVENTS_A_MINUTE = 500;
const MINUTE_MS = 60_000;

interface PushedEvent {
  readonly body: unknown;
  readonly delayInSeconds?: number;
}

export interface PushLimits {
  /** Counts a push in. @throws QueueError for one that the platform refuses as a whole. */
  admit(payload: readonly PushedEvent[]): void;
  reset(): void;
}

function refuse(condition: boolean, status: number, message: string): void {
  if (condition) throw new QueueError(status, message);
}

/** What the platform takes: of one push, and within a minute. The app's package checks a push too, before it is made. */
export function createPushLimits(nowMs: () => number): PushLimits {
  let admitted: readonly { readonly atMs: number; readonly events: number }[] = [];
  return {
    admit(payload) {
      const events = payload.length;
      refuse(events < 1 || events > MAX_EVENTS, 400, `A push has 1 to ${MAX_EVENTS} events.`);
      const bytes = Buffer.byteLength(JSON.stringify(payload));
      refuse(bytes > MAX_BYTES, 413, `A push is at most ${MAX_BYTES} bytes, not ${bytes}.`);
      for (const { delayInSeconds = 0 } of payload)
        refuse(
          delayInSeconds < 0 || delayInSeconds > MAX_DELAY_SECONDS,
          400,
          `A delay is 0 to ${MAX_DELAY_SECONDS} s.`,
        );
      const atMs = nowMs();
      admitted = admitted.filter((each) => Math.abs(atMs - each.atMs) < MINUTE_MS);
      const lately = admitted.reduce((sum, each) => sum + each.events, 0);
      refuse(lately + events > MAX_EVENTS_A_MINUTE, 429, `A minute has ${MAX_EVENTS_A_MINUTE} events.`);
      admitted = [...admitted, { atMs, events }];
    },
    reset() {
      admitted = [];
    },
  };
}
