import { instantsAhead } from '../../../src/domain/findings/instants-ahead';
import { notAfter } from '../../../src/domain/sla/not-after';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';

const RECEIVED = '2026-11-03T10:00:00.000Z';
const AHEAD = '2027-11-03T10:00:00.000Z';
const connection = connectionWith();

const merge = (...events: readonly ReturnType<typeof eventWith>[]) =>
  events.reduce<ReturnType<typeof mergeEvent> | null>(
    (known, event) => mergeEvent(known, event, connection, bugcrowdTraits),
    null,
  );

describe('an external instant', () => {
  it.each([
    ['a millisecond before the receipt', '2026-11-03T09:59:59.999Z', '2026-11-03T09:59:59.999Z'],
    ['at the receipt', RECEIVED, RECEIVED],
    ['a millisecond after it', '2026-11-03T10:00:00.001Z', RECEIVED],
    ['a year after it', AHEAD, RECEIVED],
  ])('%s', (_when, stated, counts) => {
    expect(notAfter(stated, RECEIVED)).toBe(counts);
  });

  it.each([
    ['20 seconds ahead', '2026-11-03T10:00:20.000Z', []],
    ['a minute ahead', '2026-11-03T10:01:00.000Z', []],
    [
      'a millisecond more',
      '2026-11-03T10:01:00.001Z',
      [{ of: 'happened', stated: '2026-11-03T10:01:00.001Z' }],
    ],
  ])('is shown on the delivery if it is more than a minute ahead: %s', (_how, at, shown) => {
    expect(instantsAhead(eventWith({ at, receivedAt: RECEIVED }))).toEqual(shown);
  });

  it('is shown for the submission and for each state', () => {
    const transitions = { triaged: AHEAD, resolved: '2026-11-03T09:00:00Z' };
    expect(instantsAhead(eventWith({ receivedAt: RECEIVED, submittedAt: AHEAD, transitions }))).toEqual([
      { of: 'submitted', stated: AHEAD },
      { of: 'triaged', stated: AHEAD },
    ]);
  });
});

describe('a case whose source dates facts after their receipt', () => {
  const early = eventWith({
    at: AHEAD,
    receivedAt: RECEIVED,
    submittedAt: AHEAD,
    transitions: { triaged: AHEAD },
  });

  it('counts them as of the receipt', () => {
    const kase = merge(early);
    expect(kase?.submitted).toEqual({ at: RECEIVED, exact: true });
    expect(kase?.factsFrom.at).toBe(RECEIVED);
    expect(kase?.timeline.map(({ at }) => at)).toEqual(kase?.timeline.map(() => RECEIVED));
    expect(kase?.timeline).toContainEqual({
      type: 'triaged',
      at: RECEIVED,
      source: { system: 'source', id: 'event-1', reportedAt: RECEIVED, statedAt: AHEAD },
    });
  });

  it('accepts later events, which a date far ahead would make older', () => {
    const next = eventWith({
      id: 'event-2',
      at: '2026-11-04T10:00:00Z',
      facts: { title: 'A new title', priority: 1 },
      transitions: {},
    });
    expect(merge(early, next)?.facts).toMatchObject({ title: 'A new title', priority: 1 });
  });

  it.each(['in order', 'in reverse'])('has one fact that two events report, %s', (order) => {
    const again = { ...early, id: 'event-2', receivedAt: '2026-11-03T11:00:00.000Z' };
    const kase = order === 'in order' ? merge(early, again) : merge(again, early);
    const triages = kase === null ? [] : timelineOf(kase).filter(({ type }) => type === 'triaged');
    expect(triages.map(({ at }) => at)).toEqual([RECEIVED]);
  });

  it('keeps the receipt if the stated moment has come and is reported again', () => {
    const later = { ...early, id: 'event-2', at: AHEAD, receivedAt: '2028-01-01T00:00:00Z' };
    const kase = merge(early, later);
    const triages = kase?.timeline.filter(({ type }) => type === 'triaged');
    expect(triages?.map(({ at }) => at)).toEqual([RECEIVED]);
  });

  describe('when two of its changes are received at one moment', () => {
    const change = (id: string, at: string, priority: 2 | 3): SubmissionEvent =>
      eventWith({ id, at, receivedAt: RECEIVED, facts: { priority }, transitions: {}, changedState: false });
    // The ids are in the other order.
    const lowered = change('event-9', '2026-11-03T10:01:20.000Z', 3);
    const raised = change('event-8', '2026-11-03T10:01:25.000Z', 2);
    const triaged = eventWith({
      id: 'event-1',
      at: '2026-11-02T10:00:00.000Z',
      transitions: { triaged: '2026-11-02T10:00:00.000Z' },
      facts: { priority: 1 },
    });
    const orders: [string, SubmissionEvent[]][] = [
      ['in order', [triaged, lowered, raised]],
      ['in reverse', [triaged, raised, lowered]],
    ];

    it.each(orders)('takes the facts of the one that its source dates later: %s', (_order, events) => {
      expect(merge(...events)?.facts.priority).toBe(2);
    });

    it.each(orders)('counts the more severe, as of any two at one instant: %s', (_order, events) => {
      const kase = merge(...events);
      if (kase === null) throw new Error('There is a case.');
      const { dueDate } = clockOf(policyWith(), timelineOf(kase), 'fix', '2026-11-04T10:00:00.000Z');
      // Critical, then high: 28 days from the start. Critical, medium, high would be 28 days from the last change.
      expect(dueDate).toBe('2026-11-30');
    });
  });
});
