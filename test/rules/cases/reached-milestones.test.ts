import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { reachedMilestones, withEarliestMilestones } from '../../../src/domain/cases/reached-milestones';
import type { Case } from '../../../src/domain/cases/case';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith } from '../../support/builders';
import { reportedBy } from '../../support/case-builders';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;
const reached = (day: number, milestone = 'rewarded'): TimelineEvent => ({
  type: 'reached',
  at: at(day),
  milestone,
});

describe('milestones that were reported more than once', () => {
  it.each<readonly [string, readonly TimelineEvent[], readonly number[]]>([
    ['keep the earliest report of a system', [reached(5), reached(4), reached(6)], [4]],
    ['keep one of each name', [reached(5), reached(6, 'retested')], [5, 6]],
  ])('%s', (_name, events, days) => {
    const left = withEarliestMilestones(events.map((event) => reportedBy('source', 'e', event)));
    expect(left.map((event) => event.at)).toEqual(days.map(at));
  });

  it('keep one of each system', () => {
    const events = [reportedBy('source', 'e', reached(5)), reportedBy('jira', 'dev', reached(6))];
    expect(withEarliestMilestones(events)).toBe(events);
  });

  it('keep the earlier report of two for one instant', () => {
    const [late, early] = [7, 6].map((day) => ({
      ...reached(5),
      source: { system: 'source', id: `e${day}`, reportedAt: at(day) } as const,
    }));
    expect(withEarliestMilestones([late, early] as TimelineEvent[])).toEqual([early]);
  });

  it('leave every other fact alone', () => {
    const events: readonly TimelineEvent[] = [{ type: 'triaged', at: at(3) }, reached(5)];
    expect(withEarliestMilestones(events)).toBe(events);
  });
});

describe('a milestone', () => {
  it('counts from its first instant, and not before now', () => {
    const timeline: readonly TimelineEvent[] = [
      { type: 'submitted', at: at(1) },
      reached(6),
      reached(5),
      reached(9, 'retested'),
    ];
    expect(
      [...reachedMilestones(timeline, Date.parse(at(8)))].map(([name, event]) => [name, event.at]),
    ).toEqual([['rewarded', at(5)]]);
  });
});

describe('milestones of a source', () => {
  const seen = (day: number, when?: string): SubmissionEvent =>
    eventWith({
      id: `event-${day}`,
      at: at(day),
      receivedAt: at(day),
      reached: [{ milestone: 'rewarded', ...(when !== undefined && { at: when }) }],
    });
  const merged = (...events: readonly SubmissionEvent[]): Case | null =>
    events.reduce<Case | null>(
      (kase, event) => mergeEvent(kase, event, connectionWith(), bugcrowdTraits),
      null,
    );
  const facts = (kase: Case | null): unknown =>
    kase?.timeline.flatMap((event) =>
      event.type === 'reached' ? [{ at: event.at, by: event.source?.id }] : [],
    );

  it('are the same in every order, and once', () => {
    const [a, b, c] = [seen(5), seen(6), seen(7, at(4))];
    const expected = [{ at: at(4), by: 'event-7' }];
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a, c],
    ])
      expect(facts(merged(...order))).toEqual(expected);
  });

  it('are reached by the time of the event where the source gives no instant', () => {
    expect(facts(merged(seen(6), seen(5)))).toEqual([{ at: at(5), by: 'event-5' }]);
  });

  it('count from the receipt where the source’s instant is later', () => {
    expect(facts(merged(seen(5, at(9))))).toEqual([{ at: at(5), by: 'event-5' }]);
  });
});
