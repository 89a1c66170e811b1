import { toEpochMs, type Instant } from '../sla/instant';
import type { SourceEvent } from './submission';

/** Clocks of two sites differ by seconds; a larger difference is worth showing. */
const TOLERANCE_MS = 60_000;

/** An instant of a delivery that is later than its receipt. The receipt counts instead. */
export interface InstantAhead {
  /** `happened`, `submitted`, or the state that was entered. */
  readonly of: string;
  readonly stated: Instant;
}

/** Instants in an event that are more than a minute later than its receipt. */
export function instantsAhead(event: SourceEvent): readonly InstantAhead[] {
  const { at, receivedAt } = event;
  const stated: readonly InstantAhead[] = [
    { of: 'happened', stated: at },
    ...('facts' in event && event.submittedAt !== null
      ? [{ of: 'submitted', stated: event.submittedAt }]
      : []),
    ...('facts' in event ? Object.entries(event.transitions) : []).map(([state, entered]) => ({
      of: state,
      stated: entered,
    })),
  ];
  return stated.filter((each) => toEpochMs(each.stated) - toEpochMs(receivedAt) > TOLERANCE_MS);
}
