import type { Case } from './case';
import type { IssueView } from './tracked-issue';
import { timelineOf, type DatedCase } from './case-timeline';
import { viewToCreate } from './outbox';
import type { ClockState } from '../sla/clock';
import { policyLabel } from '../sla/policy';
import { compareEvents } from '../sla/timeline';

/** Stands for the policy of a case whose clock has not started, and which has no policy yet. */
export const NOT_PINNED = '-';

const endedStates: readonly (ClockState | null)[] = ['met', 'missed', 'cancelled'];

/**
 * The present view of the issue, or the one after the pending writes; `null` without an issue and without one to
 * create.
 */
function viewOf({ issue, outbox }: Pick<Case, 'issue' | 'outbox'>): IssueView | null {
  if (outbox === null) return issue?.lastWritten ?? null;
  return issue === null && viewToCreate(outbox) === null ? null : outbox.view;
}

/** True if the fix clock has ended. A fix without a target has no outcome and is still a stop. */
export function isStopped(kase: DatedCase): boolean {
  const turns = [...timelineOf(kase)]
    .filter(({ type }) => type === 'fixed' || type === 'closed' || type === 'reopened')
    .sort(compareEvents);
  return turns.length > 0 && turns.at(-1)?.type !== 'reopened';
}

/**
 * Under which policy a case is open, as `id@version` or `NOT_PINNED`: it has an issue, or one to be created, and its
 * fix clock has not ended. `null` if it is not open.
 */
export function openUnder(
  kase: Pick<Case, 'issue' | 'outbox' | 'policy' | 'submitted' | 'timeline' | 'lastRead'>,
): string | null {
  const view = viewOf(kase);
  if (view === null) return null;
  const { state } = view.projection;
  if (endedStates.includes(state) || (state === 'no-target' && isStopped(kase))) return null;
  return kase.policy === null ? NOT_PINNED : policyLabel(kase.policy);
}
