import type { Kept } from '../base/keep-all';
import type { HostClock } from '../base/clock';
import type { Faults } from '../base/faults';
import type { JiraProductEvent } from '../jira/site/contract';
import { backendContext, TIMEOUT_SECONDS, type Invoker } from './base/invocation';
import type { Manifest } from './base/manifest';
import { retrySecondsOf } from './queue/after-attempt';

type Trigger = Manifest['modules']['trigger'][number];

/** An event on its way to a trigger, for the how-manieth time. */
interface Delivery {
  readonly trigger: Trigger;
  readonly event: JiraProductEvent;
  readonly retries: number;
  readonly atMs: number;
}

/** The platform repeats an event as often when the app asks for it, and not where the function fails. */
const MAX_RETRIES = 4;
const FIRST_RETRY_SECONDS = 5;

/** Jira's events on their way to the triggers of the manifest. `ignoreSelf` keeps out what the app itself did. */
export interface ProductEvents extends Kept {
  take(event: JiraProductEvent): void;
  /** Runs what is due. @returns whether anything was. */
  settle(): Promise<boolean>;
  /** When the next one is due, in epoch milliseconds of the host; `null` where none waits. */
  nextMs(): number | null;
  waiting(): number;
  reset(): void;
}

export function createProductEvents(
  { modules }: Manifest,
  clock: HostClock,
  invoker: Pick<Invoker, 'invoke'>,
  faults: Pick<Faults, 'takeLateness'>,
): ProductEvents {
  let waiting: readonly Delivery[] = [];
  const run = async ({ trigger, event, retries, atMs }: Delivery): Promise<void> => {
    const request = { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'core:trigger' };
    const args = [event, backendContext()];
    const answer: unknown = await invoker
      .invoke({ ...request, timeoutSeconds: TIMEOUT_SECONDS.trigger, args })
      .catch(() => undefined);
    const seconds = retrySecondsOf(answer, FIRST_RETRY_SECONDS);
    if (seconds === null || retries === MAX_RETRIES) return;
    const nextMs = Math.max(atMs, clock.nowMs()) + seconds * 1000;
    waiting = [...waiting, { trigger, event, retries: retries + 1, atMs: nextMs }];
  };
  return {
    take(event) {
      const meant = modules.trigger.filter(
        ({ events, filter }) =>
          events.includes(event.eventType) && !(filter?.ignoreSelf === true && event.selfGenerated),
      );
      if (meant.length === 0) return;
      const atMs = clock.nowMs() + faults.takeLateness('event', event.eventType);
      waiting = [...waiting, ...meant.map((trigger) => ({ trigger, event, retries: 0, atMs }))];
    },
    async settle() {
      const nowMs = clock.nowMs();
      const due = waiting.filter(({ atMs }) => atMs <= nowMs);
      waiting = waiting.filter(({ atMs }) => atMs > nowMs);
      await Promise.all(due.map(run));
      return due.length > 0;
    },
    nextMs: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ atMs }) => atMs))),
    waiting: () => waiting.length,
    keep() {
      const kept = waiting;
      return () => {
        waiting = kept;
      };
    },
    reset() {
      waiting = [];
    },
  };
}
