import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import type { Projection } from '../cases/projection';
import type { ClockState } from '../sla/clock';

const endedStates: readonly (ClockState | null)[] = ['met', 'missed', 'cancelled', 'no-target'];

/** What an ended clock came to stays true; of one that still ran, nobody knows any more how it stands. */
function endedOrUnknown(state: ClockState | null): ClockState | null {
  return endedStates.includes(state) ? state : null;
}

/**
 * What the issue property says once nobody follows the case, because its connection was deleted: no state and no band of
 * an open clock, no request and no next check. Deadline and policy stay as they were last.
 */
export function unfollowedProjection(projection: Projection): Projection {
  const state = endedOrUnknown(projection.state);
  return {
    ...projection,
    state,
    band: state === null ? null : projection.band,
    request: 'none',
    triage: endedOrUnknown(projection.triage),
    response: endedOrUnknown(projection.response),
    nextCheckAt: null,
  };
}

/**
 * The case once its issue shows that property; a connection that follows it again finds what is to be put back.
 * @returns the same case if its issue shows it already, and no check is due.
 */
export function asUnfollowed(kase: Case): Case {
  const { issue, nextCheckAt } = kase;
  const unchecked = nextCheckAt === null ? kase : { ...kase, nextCheckAt: null };
  if (issue === null) return unchecked;
  const { lastWritten } = issue;
  const projection = unfollowedProjection(lastWritten.projection);
  if (dequal(lastWritten.projection, projection)) return unchecked;
  return { ...unchecked, issue: { ...issue, lastWritten: { ...lastWritten, projection } } };
}
