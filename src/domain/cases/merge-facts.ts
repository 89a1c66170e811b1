import { decidingFacts, type Case, type DecidingFact, type EventRef } from './case';
import { toEpochMs, toInstant } from '../sla/instant';
import { unknownFacts, type SubmissionEvent, type SubmissionFacts } from '../findings/submission';

type Known = Pick<Case, 'facts' | 'factsFrom' | 'leftOut'>;

/** Of a submission that nobody has told of. */
export const nothingKnown: Known = {
  facts: unknownFacts,
  // Older than any event, so that the first one is taken.
  factsFrom: { at: toInstant(0), eventId: '' },
  leftOut: Object.fromEntries(decidingFacts.map((name) => [name, null])),
};

function isNewer(event: SubmissionEvent, than: EventRef): boolean {
  const difference = toEpochMs(event.at) - toEpochMs(than.at);
  // Of two events at one instant the greater id counts: any order will do, as long as arrival does not decide.
  return difference === 0 ? event.id > than.eventId : difference > 0;
}

function says({ facts }: SubmissionEvent, name: keyof SubmissionFacts): boolean {
  return facts[name] !== undefined;
}

function isDeciding(name: keyof SubmissionFacts): name is DecidingFact {
  return decidingFacts.some((each) => each === name);
}

/** The newest event so far: what it does not say stays as others have said it. */
function asNewest({ facts, factsFrom, leftOut }: Known, event: SubmissionEvent): Known {
  const unsaid = decidingFacts.filter((name) => !says(event, name));
  return {
    facts: { ...facts, ...event.facts },
    factsFrom: { at: event.at, eventId: event.id },
    leftOut: Object.fromEntries(
      unsaid.map((name) => [name, leftOut[name] === undefined ? factsFrom : leftOut[name]]),
    ),
  };
}

/** An older event says what no newer one has said. */
function asOlder(known: Known, event: SubmissionEvent): Known {
  const { facts, factsFrom, leftOut } = known;
  const isNews = (name: keyof SubmissionFacts): boolean => {
    if (!isDeciding(name)) return (facts[name] ?? null) === null;
    const by = leftOut[name];
    return by !== undefined && (by === null || isNewer(event, by));
  };
  const names = (Object.keys(event.facts) as (keyof SubmissionFacts)[]).filter(
    (name) => says(event, name) && isNews(name),
  );
  const reported: EventRef = { at: event.at, eventId: event.id };
  return {
    facts: { ...facts, ...Object.fromEntries(names.map((name) => [name, event.facts[name]])) },
    factsFrom,
    leftOut: { ...leftOut, ...Object.fromEntries(names.filter(isDeciding).map((name) => [name, reported])) },
  };
}

/** The facts with what an event says: each as the newest event has it that says it, in whatever order they come. */
export function mergeFacts({ facts, factsFrom, leftOut }: Known, event: SubmissionEvent): Known {
  const known: Known = { facts, factsFrom, leftOut };
  return isNewer(event, factsFrom) ? asNewest(known, event) : asOlder(known, event);
}
