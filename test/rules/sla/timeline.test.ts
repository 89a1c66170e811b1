import { clockOf } from '../../../src/domain/sla/clock-of';
import { InvalidTimelineError, orderTimeline, type TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import {
  answered,
  begun,
  dateSet,
  extended,
  flagged,
  noLaterThan,
  paused,
  plainPolicy,
  reached,
  reopened,
  resumed,
  unflagged,
} from '../../support/clock-builders';

const at = '2026-11-01T00:00:00Z';
const later = Date.parse('2026-12-01T00:00:00Z');

const ordered = (events: readonly TimelineEvent[], nowMs = later): readonly TimelineEvent[] =>
  orderTimeline(events, nowMs).events.map(({ event }) => event);

describe('the submission', () => {
  it('is required', () => {
    expect(() => orderTimeline([triaged(at)], later)).toThrow(InvalidTimelineError);
    expect(() => orderTimeline([], later)).toThrow(InvalidTimelineError);
  });

  it('is unique: two at different instants are refused, even if one is later than now', () => {
    for (const second of ['2026-11-01T00:00:01Z', '2027-11-01T00:00:00Z'])
      expect(() => orderTimeline([submitted(at), submitted(second)], later)).toThrow(InvalidTimelineError);
  });

  it('given twice is a repetition, also in another spelling of the instant', () => {
    const twice = [submitted(at), submitted('2026-11-01T01:00:00+01:00')];
    expect(orderTimeline(twice, later)).toEqual({ submittedMs: Date.parse(at), events: [] });
  });

  it('later than now gives a clock that is not started, and nothing else', () => {
    const events = [...begun(at, 'high'), triaged('2026-10-01T00:00:00Z'), dateSet(at, '2026-11-20')];
    expect(clockOf(plainPolicy(), events, 'fix', '2026-10-31T23:59:59.999Z')).toEqual({
      state: 'not-started',
      band: null,
      startedAt: null,
      deadline: null,
      dueDate: null,
      provisional: false,
      remainingMs: null,
      usedFraction: null,
      outcome: null,
      nextCheckAt: null,
      explanation: [],
    });
  });
});

describe('the order of events', () => {
  it('is that of their instants, whatever their spelling and arrival', () => {
    const first = triaged('2026-11-02T01:00:00+02:00');
    const second = rated('2026-11-01T23:30:00Z', 'high');
    const third = fixed('2026-11-01T18:31:00-05:00');
    expect(ordered([third, second, submitted(at), first])).toEqual([first, second, third]);
  });

  it('is fixed at one instant', () => {
    const inOrder = [
      triaged(at),
      reached(at, 'agreed'),
      reopened(at),
      unflagged(at, 'exploited'),
      rated(at, 'high'),
      flagged(at, 'exploited'),
      resumed(at),
      paused(at),
      extended(at, '2026-11-20'),
      dateSet(at, '2026-11-30'),
      noLaterThan(at, '2026-11-25'),
      answered(at),
      fixed(at),
      closed(at),
    ];
    expect(ordered([...[...inOrder].reverse(), submitted(at)])).toEqual(inOrder);
    expect(ordered([submitted(at), ...inOrder])).toEqual(inOrder);
  });

  it.each([
    ['the more severe of two severities', rated(at, 'high'), rated(at, 'medium')],
    ['the earlier date of two extensions', extended(at, '2026-11-20'), extended(at, '2026-11-21')],
    ['the earlier of two dates that were set', dateSet(at, '2026-09-30'), dateSet(at, '2026-10-01')],
    ['the earlier of two latest dates', noLaterThan(at, '2026-09-30'), noLaterThan(at, '2026-10-01')],
    ['one of two alike', fixed(at), fixed(at)],
    ['one of two milestones alike', reached(at, 'agreed'), reached(at, 'agreed')],
    ['one of two flags alike', flagged(at, 'exploited'), flagged(at, 'exploited')],
  ])('keeps at one instant %s', (_name, kept, other) => {
    expect(ordered([submitted(at), kept, other])).toEqual([kept]);
    expect(ordered([other, other, kept, submitted(at), kept])).toEqual([kept]);
  });

  it.each([
    ['milestones of different names', [reached(at, 'agreed'), reached(at, 'paid')]],
    ['flags of different names', [flagged(at, 'exploited'), flagged(at, 'public')]],
    ['removed flags of different names', [unflagged(at, 'exploited'), unflagged(at, 'public')]],
    ['a lifted latest date, then the new one', [noLaterThan(at, null), noLaterThan(at, '2026-11-20')]],
  ])('keeps at one instant %s', (_name, kept) => {
    expect(ordered([submitted(at), ...kept])).toEqual(kept);
    expect(ordered([...[...kept, ...kept].reverse(), submitted(at)])).toEqual(kept);
  });

  it('has one result for two closings at one instant, whichever arrived first', () => {
    const [a, b] = [closed(at, 'duplicate'), closed(at, 'not_applicable')];
    expect(ordered([submitted(at), a, b])).toEqual(ordered([submitted(at), b, a]));
  });
});

describe('what precedes the submission counts as at its instant, before sorting', () => {
  it('so that of its severities the most severe applies, not the last', () => {
    const early = [
      submitted(at),
      rated('2026-10-01T00:00:00Z', 'low'),
      rated('2026-10-02T00:00:00Z', 'high'),
      rated('2026-10-03T00:00:00Z', 'medium'),
    ];
    expect(orderTimeline(early, later).events).toEqual([
      { atMs: Date.parse(at), event: rated('2026-10-02T00:00:00Z', 'high') },
    ]);
  });

  it('and a pause that had ended before continues: at one instant it is resumed, then paused', () => {
    const early = [...begun(at, 'high'), paused('2026-10-01T00:00:00Z'), resumed('2026-10-05T00:00:00Z')];
    expect(clockOf(plainPolicy(), early, 'fix', '2026-11-03T00:00:00Z').state).toBe('paused');
  });
});

describe('an event later than now', () => {
  const events = [...begun(at, 'high'), fixed('2026-11-05T00:00:00Z')];

  it('does not count', () => {
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-04T23:59:59.999Z').state).toBe('running');
  });

  it('counts from its instant on', () => {
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-05T00:00:00Z').state).toBe('met');
  });
});

// Submitted and rated high at midnight of 1 November: due on the 29th.
describe('the effect of the order at one instant', () => {
  const t = '2026-11-10T00:00:00Z';
  const now = '2026-11-20T00:00:00Z';

  it.each([
    ['fixed and closed: fixed', [closed(t), fixed(t)], { state: 'met', deadline: '2026-11-29T00:00:00Z' }],
    [
      'reopened and fixed again: fixed',
      [fixed('2026-11-05T00:00:00Z'), fixed(t), reopened(t)],
      { state: 'met' },
    ],
    [
      'reopened and closed: cancelled',
      [fixed('2026-11-05T00:00:00Z'), closed(t), reopened(t)],
      { state: 'cancelled' },
    ],
    [
      'resumed and paused: the pause goes on',
      [paused('2026-11-05T00:00:00Z'), resumed(t), paused(t)],
      { state: 'paused' },
    ],
    [
      'extended and a date set: the date',
      [dateSet(t, '2026-11-25'), extended(t, '2026-11-22')],
      { dueDate: '2026-11-25' },
    ],
    [
      'a date set and fixed: judged by the date',
      [fixed(t), dateSet(t, '2026-11-09')],
      { state: 'missed', dueDate: '2026-11-09' },
    ],
    [
      'a severity and fixed: judged by the severity',
      [fixed(t), rated(t, 'critical')],
      { state: 'met', deadline: '2026-11-20T00:00:00Z' },
    ],
    [
      'reopened and a severity: reopened first',
      [fixed('2026-11-05T00:00:00Z'), rated(t, 'critical'), reopened(t)],
      { deadline: '2026-11-20T00:00:00Z' },
    ],
  ] as const)('%s', (_name, events, expected) => {
    expect(clockOf(plainPolicy(), [...begun(at, 'high'), ...events], 'fix', now)).toMatchObject(expected);
  });
});
