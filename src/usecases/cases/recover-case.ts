import type { Case } from '../../domain/cases/case';
import { toEpochMs } from '../../domain/sla/instant';
import { finishUpdate } from './finish-update';
import type { WriteCasePorts } from './write-case';

/**
 * How long a begun write is left alone: until the consumer that began it cannot be alive any more (its invocation
 * ends after 55 s) and until Jira's search index shows what it wrote (a minute at most, in practice seconds).
 */
export const SETTLE_SECONDS = 120;

export type Recovery =
  | {
      readonly type: 'ready';
      readonly kase: Case | null;
      /** True where the case has to be saved, because its issue was found. */
      readonly recovered: boolean;
      /** True where an update was finished. */
      readonly finished: boolean;
    }
  | { readonly type: 'wait'; readonly seconds: number };

/**
 * Looks after a write to Jira that was begun and not recorded as done: waits until it is settled, then finds out what
 * came of it. An issue that was made is adopted; one that was not may be made again. An update is finished.
 * @throws as `finishUpdate` does.
 */
export async function recoverCase(kase: Case | null, ports: WriteCasePorts): Promise<Recovery> {
  const pending = kase?.pending ?? null;
  if (kase === null || pending === null) return { type: 'ready', kase, recovered: false, finished: false };
  const sinceMs = pending.since === null ? -Infinity : toEpochMs(pending.since);
  const ageSeconds = (toEpochMs(ports.now()) - sinceMs) / 1000;
  if (ageSeconds < SETTLE_SECONDS) return { type: 'wait', seconds: Math.ceil(SETTLE_SECONDS - ageSeconds) };
  if (pending.kind === 'update')
    return {
      type: 'ready',
      kase: await finishUpdate(kase, pending, ports),
      recovered: false,
      finished: true,
    };
  const found = await ports.tracker.findByCase(kase);
  const issue = found === null ? null : { ...found, lastWritten: pending.view };
  return { type: 'ready', kase: { ...kase, pending: null, issue }, recovered: true, finished: false };
}
