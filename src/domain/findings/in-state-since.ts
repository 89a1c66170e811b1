import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { PLACED_AFTER_MS } from '../sla/timeline';
import type { SourceTraits } from './source-traits';
import type { SubmissionEvent } from './submission';

/**
 * When the submission entered a state. Uses own properties only: a source may send a state named like a built-in one.
 */
export function enteredAt(
  { transitions }: SubmissionEvent,
  state: string | null | undefined,
): Instant | undefined {
  return state && Object.hasOwn(transitions, state) ? transitions[state] : undefined;
}

/**
 * Since when the submission is in its state. It entered that state last: if the source dates one of the other side later,
 * its clock was set back in between, and the later date counts for both. At one instant a stop comes after an opening.
 * @param side whether the state is open or a stop.
 */
export function inStateSince(
  since: Instant,
  side: 'open' | 'stopped',
  { transitions }: SubmissionEvent,
  { lifecycleOf }: SourceTraits,
): Instant {
  const others = Object.entries(transitions).filter(([state]) => {
    const { stage } = lifecycleOf(state);
    const isStopping = stage === 'fixed' || stage === 'closed';
    return side === 'open' ? isStopping : stage === 'new' || stage === 'accepted';
  });
  const otherMs = Math.max(-Infinity, ...others.map(([, at]) => toEpochMs(at)));
  const earliestMs = side === 'open' ? otherMs + PLACED_AFTER_MS : otherMs;
  return toEpochMs(since) < earliestMs ? toInstant(earliestMs) : since;
}
