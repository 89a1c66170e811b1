import { InvalidTimelineError, orderTimeline, type TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, rated, submitted, triaged } from '../../support/builders';

const at = '2026-11-01T00:00:00Z';
const later = Date.parse('2026-12-01T00:00:00Z');

describe('a timeline', () => {
  it('without a submission is refused', () => {
    expect(() => orderTimeline([triaged(at)], later)).toThrow(InvalidTimelineError);
  });

  it('with two submissions at different instants is refused', () => {
    expect(() => orderTimeline([submitted(at), submitted('2026-11-01T00:00:01Z')], later)).toThrow(
      InvalidTimelineError,
    );
  });

  it('with the same submission twice is a repetition, also in another spelling of the instant', () => {
    const twice = [submitted(at), submitted('2026-11-01T01:00:00+01:00')];
    expect(orderTimeline(twice, later).submittedMs).toBe(Date.parse(at));
  });

  it('keeps only the most severe of several severities at one instant, also of those moved to the submission', () => {
    const early = [
      submitted(at),
      rated('2026-10-01T00:00:00Z', 'low'),
      rated(at, 'high'),
      rated('2026-10-02T00:00:00Z', 'medium'),
    ];
    expect(orderTimeline(early, later).events.map(({ event }) => event)).toEqual([rated(at, 'high')]);
  });
});

it('tells of two closings at one instant the same one, whichever came first', () => {
  const [a, b] = [closed(at, 'duplicate'), closed(at, 'not_applicable')];
  const told = (events: readonly TimelineEvent[]) => orderTimeline([submitted(at), ...events], later).events;
  expect(told([a, b])).toEqual(told([b, a]));
});
