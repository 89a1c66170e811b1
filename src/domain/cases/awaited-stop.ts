import type { ResolutionMeaning } from '../mapping/resolution';
import type { Instant } from '../sla/instant';
import type { Source, TimelineEvent } from '../sla/timeline';
import type { AwaitedStop, Case } from './case';
import { mergeTimeline } from './merge-event';

/** The fact of an issue that is done. @param name of its resolution. */
export function stopEvent(at: Instant, outcome: ResolutionMeaning, name: string | null): TimelineEvent {
  if (outcome === 'fixed') return { type: 'fixed', at };
  return { type: 'closed', at, ...(name !== null && { reason: name }) };
}

/**
 * The case once it is known what the stop counts as that it waits for: from when it was done.
 * @param approvedBy account id of the approver who agreed to a stop without a fix.
 */
export function settleStop(
  kase: Case,
  { at, by, resolution }: AwaitedStop,
  outcome: ResolutionMeaning,
  approvedBy?: string,
): Case {
  const source: Source = { system: 'jira', id: by, reportedAt: at };
  const event = stopEvent(at, outcome, resolution.name);
  const isApproved = event.type === 'closed' && approvedBy !== undefined;
  const stop = { ...event, ...(isApproved && { approvedBy }), source };
  return { ...kase, timeline: mergeTimeline(kase.timeline, [stop]), awaitedStop: null };
}

/** The case whose stop nobody waits for any more: it does not count, although the issue is still done. */
export function withStopDeclined(kase: Case): Case {
  const { awaitedStop } = kase;
  return awaitedStop === null ? kase : { ...kase, awaitedStop: { ...awaitedStop, isDeclined: true } };
}
