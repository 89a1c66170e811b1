import type { LocalSite } from './local-site';

/** The problem, unless something holds. */
export function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}

/** Work that nobody will do any more, or that somebody still has to do, once a site is quiet. */
export function workLeft(site: LocalSite): readonly string[] {
  return [
    ...unless(site.queue.waiting().length === 0, 'the queue is not empty'),
    ...site.deadLetters().map(({ by, reason }) => `given up by the ${by}: ${reason}`),
    ...site
      .deliveryRecords()
      .flatMap(({ eventId, outcome }) =>
        unless(
          outcome !== 'accepted' && outcome !== 'dead',
          `delivery ${eventId ?? ''} is left as ${outcome}`,
        ),
      ),
  ];
}
