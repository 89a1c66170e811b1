import { fc } from '../../support/properties';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { KEPT_REPETITIONS, withoutSettledRepetitions } from '../../../src/domain/cases/repeated-facts';
import type { Case } from '../../../src/domain/cases/case';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { toInstant } from '../../../src/domain/sla/instant';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith } from '../../support/builders';
import { policy, targetName } from '../../support/sla-arbitraries';

const START_MS = Date.parse('2026-11-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const submitted = { at: toInstant(START_MS), exact: true };
const at = (hour: number): string => toInstant(START_MS + hour * HOUR_MS);

/** The same update again: only its id and its instant differ. */
function updated(times: number): Case | null {
  let kase: Case | null = null;
  for (let hour = 1; hour <= times; hour += 1) {
    const event = eventWith({
      id: `event-${hour}`,
      at: at(hour),
      receivedAt: at(hour),
      changedState: false,
      facts: { duplicate: false },
    });
    kase = mergeEvent(kase, event, connectionWith(), bugcrowdTraits);
  }
  return kase;
}

const factsAfter = (times: number): number => updated(times)?.timeline.length ?? 0;

describe('updates that change nothing', () => {
  it('stop making the case longer once there are enough of them', () => {
    expect(factsAfter(300)).toBe(factsAfter(KEPT_REPETITIONS + 2));
  });

  it('keep the first and the latest of each statement', () => {
    const ratings = updated(40)?.timeline.filter(({ type }) => type === 'severity') ?? [];
    const hours = ratings.map((rating) => (Date.parse(rating.at) - START_MS) / HOUR_MS);
    expect(hours).toEqual([1, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
  });
});

describe('without what was only repeated', () => {
  const content = fc.oneof(
    { weight: 20, arbitrary: fc.constant({ type: 'severity', severity: 'high' } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'severity', severity: 'critical' } as const) },
    { weight: 20, arbitrary: fc.constant({ type: 'reopened' } as const) },
    { weight: 1, arbitrary: fc.constantFrom({ type: 'fixed' } as const, { type: 'closed' } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'triaged' } as const) },
  );
  const fact = fc.record({
    content,
    system: fc.constantFrom('source', 'source', 'source', 'source', 'jira', 'panel'),
    id: fc.string({ minLength: 1, maxLength: 3 }),
    hour: fc.integer({ min: -2, max: 400 }),
    reportedLater: fc.constantFrom(0, 0, 0, 30),
  });
  const history: fc.Arbitrary<readonly TimelineEvent[]> = fc
    .array(fact, { minLength: 40, maxLength: 140 })
    .map((facts) =>
      facts.map(({ content: said, system, id, hour, reportedLater }): TimelineEvent => {
        const reportedAt = at(hour + reportedLater);
        return { ...said, at: at(hour), source: { system, id, reportedAt } };
      }),
    );
  const later = history.map((facts) =>
    facts.slice(0, 5).map((event, place): TimelineEvent => {
      const moment = at(500 + place);
      return { ...event, at: moment, source: { system: 'source', id: 'later', reportedAt: moment } };
    }),
  );

  it('every clock is the same, now and after whatever happens next', () => {
    let dropped = 0;
    fc.assert(
      fc.property(
        history,
        later,
        policy,
        targetName,
        fc.integer({ min: 0, max: 600 }),
        (timeline, next, under, name, hour) => {
          const short = withoutSettledRepetitions(timeline);
          dropped += timeline.length - short.length;
          const read = (facts: readonly TimelineEvent[]) =>
            clockOf(under, timelineOf({ submitted, timeline: [...facts, ...next] }), name, at(hour));
          expect(read(short)).toEqual(read(timeline));
        },
      ),
      { numRuns: 500 },
    );
    expect(dropped).toBeGreaterThan(500);
  });
});
