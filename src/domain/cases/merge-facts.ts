import { decidingFacts, type Case, type DecidingFact, type EventRef } from './case';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { unknownFacts, type SubmissionEvent, type SubmissionFacts } from '../findings/submission';

type Known = Pick<Case, 'facts' | 'factsFrom' | 'leftOut'>;

/** The facts before any event. */
export const nothingKnown: Known = {
  facts: unknownFacts,
  // Older than any event, so that the first event is taken.
  factsFrom: { at: toInstant(0), eventId: '' },
  leftOut: Object.fromEntries(decidingFacts.map((name) => [name, null])),
};

/** An event whose instant is not later than its receipt, and the instant that its source gave it. */
interface Said extends SubmissionEvent {
  readonly statedAt: Instant;
}

function isNewer(event: Said, than: EventRef): boolean {
  // Events of a clock that is ahead, received at one moment, keep the order that their source gave them.
  const difference =
    toEpochMs(event.at) - toEpochMs(than.at) ||
    toEpochMs(event.statedAt) - toEpochMs(than.statedAt ?? than.at);
  // At the same instant the greater id counts: any order works that does not depend on arrival.
  return difference === 0 ? event.id > than.eventId : difference > 0;
}

function refOf({ at, statedAt, id: eventId }: Said): EventRef {
  return at === statedAt ? { at, eventId } : { at, statedAt, eventId };
}

function says({ facts }: SubmissionEvent, name: keyof SubmissionFacts): boolean {
  return facts[name] !== undefined;
}

function isDeciding(name: keyof SubmissionFacts): name is DecidingFact {
  return decidingFacts.some((each) => each === name);
}

/** Applies the newest event so far. Facts that it leaves out are kept. */
function asNewest({ facts, factsFrom, leftOut }: Known, event: Said): Known {
  const unsaid = decidingFacts.filter((name) => !says(event, name));
  return {
    facts: { ...facts, ...event.facts },
    factsFrom: refOf(event),
    leftOut: Object.fromEntries(
      unsaid.map((name) => [name, leftOut[name] === undefined ? factsFrom : leftOut[name]]),
    ),
  };
}

/** Applies an older event: takes only facts that no newer event has stated. */
function asOlder(known: Known, event: Said): Known {
  const { facts, factsFrom, leftOut } = known;
  const isNews = (name: keyof SubmissionFacts): boolean => {
    if (!isDeciding(name)) return (facts[name] ?? null) === null;
    const by = leftOut[name];
    return by !== undefined && (by === null || isNewer(event, by));
  };
  const names = (Object.keys(event.facts) as (keyof SubmissionFacts)[]).filter(
    (name) => says(event, name) && isNews(name),
  );
  const reported = refOf(event);
  return {
    facts: { ...facts, ...Object.fromEntries(names.map((name) => [name, event.facts[name]])) },
    factsFrom,
    leftOut: { ...leftOut, ...Object.fromEntries(names.filter(isDeciding).map((name) => [name, reported])) },
  };
}

/**
 * Adds an event's facts. Each fact comes from the newest event that states it, whatever the order of arrival.
 * @param said not later than its receipt.
 * @param statedAt the instant that its source gave it.
 */
export function mergeFacts(
  { facts, factsFrom, leftOut }: Known,
  said: SubmissionEvent,
  statedAt: Instant,
): Known {
  const known: Known = { facts, factsFrom, leftOut };
  const event: Said = { ...said, statedAt };
  return isNewer(event, factsFrom) ? asNewest(known, event) : asOlder(known, event);
}
