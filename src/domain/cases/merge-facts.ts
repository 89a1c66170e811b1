import { decidingFacts, type Case, type DecidingFact } from './case';
import { isNewer, refOf } from './event-order';
import { toInstant } from '../sla/instant';
import { unknownFacts, type SubmissionEvent, type SubmissionFacts } from '../findings/submission';

type Known = Pick<Case, 'facts' | 'factsFrom' | 'leftOut'>;

/** The facts before any event. */
export const nothingKnown: Known = {
  facts: unknownFacts,
  // Older than any event, so that the first event is taken.
  factsFrom: { at: toInstant(0), eventId: '' },
  leftOut: Object.fromEntries(decidingFacts.map((name) => [name, null])),
};

function says({ facts }: SubmissionEvent, name: keyof SubmissionFacts): boolean {
  return facts[name] !== undefined;
}

function isDeciding(name: keyof SubmissionFacts): name is DecidingFact {
  return decidingFacts.some((each) => each === name);
}

/** Applies the newest event so far. Facts that it leaves out are kept. */
function asNewest({ facts, factsFrom, leftOut }: Known, event: SubmissionEvent): Known {
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
  const reported = refOf(event);
  return {
    facts: { ...facts, ...Object.fromEntries(names.map((name) => [name, event.facts[name]])) },
    factsFrom,
    leftOut: { ...leftOut, ...Object.fromEntries(names.filter(isDeciding).map((name) => [name, reported])) },
  };
}

/** Adds an event's facts. Each fact comes from the newest event that states it, whatever the order of arrival. */
export function mergeFacts({ facts, factsFrom, leftOut }: Known, event: SubmissionEvent): Known {
  const known: Known = { facts, factsFrom, leftOut };
  return isNewer(event, factsFrom) ? asNewest(known, event) : asOlder(known, event);
}
