import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { notAfter } from '../sla/not-after';
import type { SourceEvent, SubmissionEvent } from './submission';

type Dated = Pick<SourceEvent, 'receivedAt' | 'sentAheadMs'> & Pick<SubmissionEvent, 'madeBefore'>;

/** A delivery normally follows its event within this time. */
const PROMPT_MS = 10_000;

/**
 * An instant of an event's making by the app's clock: the source's clock was ahead by as much when it sent the event, and
 * nothing has happened after it was received, or after something that the source has shown to be later.
 */
export function byOwnClock(stated: Instant, { receivedAt, sentAheadMs = 0, madeBefore }: Dated): Instant {
  const own = sentAheadMs === 0 ? stated : toInstant(toEpochMs(stated) - sentAheadMs);
  const received = notAfter(own, receivedAt);
  return madeBefore === undefined ? received : notAfter(received, toInstant(toEpochMs(madeBefore) - 1));
}

/** When an event was made, by the app's clock, as far as `isSure` says. */
export function madeAt(event: Dated & Pick<SourceEvent, 'at'>): Instant {
  return byOwnClock(event.at, event);
}

/** For so long before an event its source's clock is taken to have been as it was when the event was sent. */
const SAME_CLOCK_MS = 60 * 60_000;

/**
 * When something that an event tells of happened, by the app's clock. What is dated long before the event was dated by a clock of
 * which nothing is known: that date counts, unless it is later than the receipt.
 */
export function happenedAt(stated: Instant, event: Dated & Pick<SourceEvent, 'at'>): Instant {
  const isOfSameClock = toEpochMs(event.at) - toEpochMs(stated) <= SAME_CLOCK_MS;
  return isOfSameClock ? byOwnClock(stated, event) : notAfter(stated, event.receivedAt);
}

/**
 * True if an event was received right after its making, by the clock by which it was sent: then the receipt proves when it was
 * made. If it was under way for longer, its source's clock may have been set since; and if it is dated after its receipt, that
 * clock was.
 */
export function isSure({ at, receivedAt, sentAheadMs = 0 }: Dated & Pick<SourceEvent, 'at'>): boolean {
  return Math.abs(toEpochMs(receivedAt) - (toEpochMs(at) - sentAheadMs)) <= PROMPT_MS;
}
