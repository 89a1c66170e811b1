import { keepMap } from '../base/keep-map';
import type { Kept } from '../base/keep-all';
import type { HostClock } from '../base/clock';
import type { Faults } from '../base/faults';
import { backendContext, SITE_ARI, TIMEOUT_SECONDS, type Invoker } from './base/invocation';
import type { Manifest } from './base/manifest';

const intervalMs = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
/** The first run comes about five minutes after a deploy. */
const FIRST_RUN_MS = 300_000;

export interface Schedule {
  readonly key: string;
  readonly interval: string;
  readonly nextRunAt: string;
  /** What the last run came to: Forge's documents disagree on whether one that does not answer 204 counts as failed. */
  readonly lastStatus: number | null;
}

/** Scheduled triggers. A run that fails is not repeated; now and then one comes twice. */
export interface Schedules extends Kept {
  /** Runs what is due. */
  runDue(): Promise<void>;
  /** When the next one is due, in epoch milliseconds of the host; `null` without schedules. */
  nextMs(): number | null;
  list(): readonly Schedule[];
  /** Starts over, as a new installation does. */
  reset(): void;
  /** Runs nothing until the next reset: the app is not installed. */
  stop(): void;
}

function isDone(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'statusCode' in result && result.statusCode === 204;
}

export function createSchedules(
  { modules }: Manifest,
  clock: HostClock,
  invoker: Invoker,
  faults: Pick<Faults, 'takeDuplicate'>,
): Schedules {
  const nextRuns = new Map<string, number>();
  const statuses = new Map<string, number>();
  const reset = (): void => {
    statuses.clear();
    for (const { key } of modules.scheduledTrigger) nextRuns.set(key, clock.nowMs() + FIRST_RUN_MS);
  };
  reset();
  const run = async ({
    key,
    function: functionKey,
  }: Manifest['modules']['scheduledTrigger'][number]): Promise<void> => {
    const timeoutSeconds =
      modules.function.find((each) => each.key === functionKey)?.timeoutSeconds ??
      TIMEOUT_SECONDS.scheduledTrigger;
    const payload = {
      context: { cloudId: SITE_ARI.split('/')[1], moduleKey: key, userAccess: {} },
      contextToken: 'local',
    };
    const request = { functionKey, moduleKey: key, moduleType: 'core:scheduledTrigger', timeoutSeconds };
    const result = await invoker
      .invoke({ ...request, args: [payload, backendContext()] })
      .catch(() => undefined);
    statuses.set(key, isDone(result) ? 204 : 424);
  };
  return {
    async runDue() {
      for (const trigger of modules.scheduledTrigger) {
        const dueMs = nextRuns.get(trigger.key) ?? Infinity;
        if (dueMs > clock.nowMs()) continue;
        nextRuns.set(trigger.key, dueMs + intervalMs[trigger.interval]);
        const runs = faults.takeDuplicate('schedule', trigger.key) ? [trigger, trigger] : [trigger];
        await Promise.all(runs.map(run));
      }
    },
    nextMs: () => (nextRuns.size === 0 ? null : Math.min(...nextRuns.values())),
    list: () =>
      modules.scheduledTrigger.flatMap(({ key, interval }) => {
        const nextMs = nextRuns.get(key);
        if (nextMs === undefined) return [];
        const nextRunAt = new Date(nextMs).toISOString();
        return [{ key, interval, nextRunAt, lastStatus: statuses.get(key) ?? null }];
      }),
    keep() {
      const restores = [keepMap(nextRuns), keepMap(statuses)];
      return () => {
        for (const restore of restores) restore();
      };
    },
    reset,
    stop() {
      nextRuns.clear();
    },
  };
}
