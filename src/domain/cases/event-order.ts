import { decidingFacts, type Case, type DecidingFact, type EventRef } from './case';
import { isSure, madeAt } from '../findings/made-at';
import type { SubmissionEvent } from '../findings/submission';
import { toEpochMs } from '../sla/instant';

/** An event as it is referred to. */
export function refOf(event: SubmissionEvent): EventRef {
  const [at, { at: statedAt, id: eventId, key, receivedAt }] = [madeAt(event), event];
  const isRead = key === 'submission.read';
  return {
    at,
    ...(at !== statedAt && { statedAt }),
    eventId,
    ...(isRead ? { readAt: receivedAt } : !isSure(event) && { isUnsure: true as const }),
  };
}

/** True if an event was received before the source was asked: what it tells of had happened by then. */
function isKnownToRead({ key, receivedAt }: SubmissionEvent, { readAt }: EventRef): boolean {
  return key !== 'submission.read' && readAt !== undefined && toEpochMs(receivedAt) <= toEpochMs(readAt);
}

/** True if an event was made after another, as far as can be told. */
export function isNewer(event: SubmissionEvent, than: EventRef): boolean {
  if (isKnownToRead(event, than)) return false;
  const own = refOf(event);
  const difference =
    toEpochMs(own.at) - toEpochMs(than.at) ||
    // Events received at one moment keep the order that their source gave them.
    toEpochMs(event.at) - toEpochMs(than.statedAt ?? than.at);
  // At the same instant the greater id counts: any order works that does not depend on arrival.
  return difference === 0 ? event.id > than.eventId : difference > 0;
}

/** By so much a signed time may differ from the receipt, and so the date of an event from its making. */
const MOST_AHEAD_MS = 5 * 60_000;

function uncertaintyMs({ isUnsure: unsure }: EventRef): number {
  return unsure ? MOST_AHEAD_MS : 0;
}

/**
 * True if nothing that the app has tells which of two events was made first. A delivery that arrives promptly was made when
 * it was received, whatever its clock says. One that is late is dated by a clock that may have been set since; see `isSure`.
 */
export function isOrderUnsure(event: SubmissionEvent, than: EventRef): boolean {
  const own = refOf(event);
  // Something that was just made is later than all that was received before.
  if (own.isUnsure !== true || than.eventId === event.id || isKnownToRead(event, than)) return false;
  const apartMs = Math.abs(toEpochMs(own.at) - toEpochMs(than.at));
  return apartMs <= uncertaintyMs(own) + uncertaintyMs(than);
}

function differs({ facts: known }: Pick<Case, 'facts'>, { facts }: SubmissionEvent): boolean {
  return decidingFacts.some((name) => facts[name] !== undefined && facts[name] !== known[name]);
}

/** True if an event contradicts what is known of its case, and it is not sure which of the two is newer. */
export function isUnsure(known: Pick<Case, 'facts' | 'factsFrom'> | null, event: SubmissionEvent): boolean {
  return (
    known !== null &&
    event.key.startsWith('submission.') &&
    event.key !== 'submission.read' &&
    differs(known, event) &&
    isOrderUnsure(event, known.factsFrom)
  );
}

/** What is known of the order of an event whose order is not sure. @param after the case with the event; `null` if unchanged. */
export function orderOf(event: SubmissionEvent, after: Pick<Case, 'factsFrom'> | null): 'asked' | 'open' {
  return after !== null && isKnownToRead(event, after.factsFrom) ? 'asked' : 'open';
}

/**
 * An event after its source was asked because `isUnsure` said so. If the source still says what was known where the event
 * says something else, the event was made before that.
 * @param read the submission as the source has it now.
 */
export function settledBy(
  known: Pick<Case, 'facts' | 'factsFrom'>,
  event: SubmissionEvent,
  read: Pick<SubmissionEvent, 'facts'>,
): SubmissionEvent {
  const contradicts = (name: DecidingFact): boolean => {
    const said = event.facts[name];
    return said !== undefined && said !== known.facts[name] && read.facts[name] === known.facts[name];
  };
  return decidingFacts.some(contradicts) ? { ...event, madeBefore: known.factsFrom.at } : event;
}
