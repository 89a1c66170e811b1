import type { Case } from '../domain/intake/case';
import { toEpochMs } from '../domain/sla/instant';
import type { IssueTracker, Now } from './ports';

/**
 * How long a begun write is left alone: until the consumer that began it cannot be alive any more (its invocation
 * ends after 55 s) and until Jira's search index shows what it wrote (a minute at most, in practice seconds).
 */
export const SETTLE_SECONDS = 120;

export type Recovery =
  | { readonly type: 'ready'; readonly kase: Case | null; readonly recovered: boolean }
  | { readonly type: 'wait'; readonly seconds: number };

/**
 * Looks after a write to Jira that was begun and not recorded as done: waits until it is settled, then finds out what
 * came of it. An issue that was made is adopted; one that was not may be made again.
 */
export async function recoverCase(
  kase: Case | null,
  ports: { readonly now: Now; readonly tracker: IssueTracker },
): Promise<Recovery> {
  const pending = kase?.pending ?? null;
  if (kase === null || pending === null) return { type: 'ready', kase, recovered: false };
  const ageSeconds = (toEpochMs(ports.now()) - toEpochMs(pending.since)) / 1000;
  if (ageSeconds < SETTLE_SECONDS) return { type: 'wait', seconds: Math.ceil(SETTLE_SECONDS - ageSeconds) };
  // An update is simply done again: its edit is absolute, and its comment is looked for by key.
  if (pending.kind === 'update') return { type: 'ready', kase, recovered: true };
  const found = await ports.tracker.findBySubmission(kase.submissionId);
  const issue = found === null ? null : { ...found, shows: pending.view };
  return { type: 'ready', kase: { ...kase, pending: null, issue }, recovered: true };
}
