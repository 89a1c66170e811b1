import type { LocalSite } from './local-site';

/** The problem, unless a condition is true. */
export function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}

/** Unfinished work on an idle site, or work that needs a person. */
export function workLeft(site: LocalSite): readonly string[] {
  return [
    ...unless(site.queue.waiting().length === 0, 'the queue is not empty'),
    ...site.deadLetters().map(({ by, reason }) => `given up by the ${by}: ${reason}`),
    ...site
      .deliveryRecords()
      .flatMap(({ eventId, outcome }) =>
        unless(outcome !== 'accepted' && outcome !== 'dead', `delivery ${eventId} is left as ${outcome}`),
      ),
  ];
}
