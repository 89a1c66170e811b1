import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import {
  answered,
  begun,
  dateSet,
  extended,
  office,
  paused,
  plainPolicy,
  resumed,
} from '../../support/clock-builders';

// Ten days from 1 November: due on the 11th at midnight.
const base = '2026-11-01T00:00:00Z';
const critical = begun(base, 'critical');
const later = '2027-06-01T00:00:00Z';

describe('fixed', () => {
  it.each([
    ['before the deadline', '2026-11-05T00:00:00Z', 'met'],
    ['at the deadline', '2026-11-11T00:00:00Z', 'met'],
    ['a millisecond later', '2026-11-11T00:00:00.001Z', 'missed'],
    ['long after', '2027-01-01T00:00:00Z', 'missed'],
    ['at the base', base, 'met'],
  ] as const)('%s: %s is %s, with the deadline it was judged by', (_name, at, state) => {
    expect(clockOf(plainPolicy(), [...critical, fixed(at)], 'fix', later)).toMatchObject({
      state,
      outcome: state,
      band: null,
      startedAt: base,
      deadline: '2026-11-11T00:00:00Z',
      dueDate: '2026-11-11',
      provisional: false,
      remainingMs: null,
      usedFraction: null,
      nextCheckAt: null,
    });
  });

  it('in business hours: at the close, which is the deadline, and a millisecond later', () => {
    const policy = plainPolicy({ targets: { fix: { high: { hours: 8, calendar: office } } } });
    const timeline = (at: string): TimelineEvent[] => [...begun('2026-11-02T09:00:00Z', 'high'), fixed(at)];
    expect(clockOf(policy, timeline('2026-11-02T17:00:00Z'), 'fix', later).state).toBe('met');
    expect(clockOf(policy, timeline('2026-11-02T17:00:00.001Z'), 'fix', later).state).toBe('missed');
  });

  it('while paused: judged as if resumed at that instant', () => {
    const events = [...critical, paused('2026-11-06T00:00:00Z')];
    expect(clockOf(plainPolicy(), [...events, fixed('2026-11-20T00:00:00Z')], 'fix', later)).toMatchObject({
      state: 'met',
      deadline: '2026-11-25T00:00:00Z',
    });
    const overdue = [...critical, paused('2026-11-12T00:00:00Z')];
    expect(clockOf(plainPolicy(), [...overdue, fixed('2026-11-13T00:00:00Z')], 'fix', later)).toMatchObject({
      state: 'missed',
      deadline: '2026-11-12T00:00:00Z',
    });
  });

  it('while paused in a night of a business calendar: the pause moves nothing', () => {
    const policy = plainPolicy({ targets: { fix: { high: { hours: 8, calendar: office } } } });
    const events = [
      ...begun('2026-11-02T09:00:00Z', 'high'),
      paused('2026-11-02T17:00:00Z'),
      fixed('2026-11-03T08:00:00Z'),
    ];
    expect(clockOf(policy, events, 'fix', later)).toMatchObject({
      state: 'missed',
      deadline: '2026-11-02T17:00:00Z',
    });
  });

  it.each([
    ['without a severity', [submitted(base)]],
    ['without a target', begun(base, 'informational')],
  ])('%s, after the base: no target to judge by', (_name, events) => {
    expect(clockOf(plainPolicy(), [...events, fixed('2026-11-05T00:00:00Z')], 'fix', later)).toMatchObject({
      state: 'no-target',
      outcome: null,
      startedAt: base,
      deadline: null,
      dueDate: null,
      nextCheckAt: null,
    });
  });

  it('with a set date it is judged by the date, with or without a severity', () => {
    for (const first of [critical, [submitted(base)], begun(base, 'informational')])
      expect(
        clockOf(
          plainPolicy(),
          [...first, dateSet(base, '2026-11-20'), fixed('2026-11-21T00:00:00Z')],
          'fix',
          later,
        ),
      ).toMatchObject({ state: 'missed', outcome: 'missed', dueDate: '2026-11-20' });
  });
});

describe('fixed before the base', () => {
  const policy = plainPolicy({ clockBase: 'triaged' });
  const fix = fixed('2026-11-03T00:00:00Z');

  it.each([
    ['rated', critical],
    ['without a severity', [submitted(base)]],
    ['without a target', begun(base, 'informational')],
    ['while paused', [...critical, paused('2026-11-02T00:00:00Z')]],
  ])('%s: met without a deadline', (_name, events) => {
    expect(clockOf(policy, [...events, fix], 'fix', '2026-11-04T00:00:00Z')).toMatchObject({
      state: 'met',
      outcome: 'met',
      startedAt: null,
      deadline: null,
      provisional: false,
      nextCheckAt: null,
    });
  });

  it('no triage and no end of the window starts the clock afterwards', () => {
    const met = { state: 'met', startedAt: null, deadline: null };
    expect(clockOf(policy, [...critical, fix], 'fix', later)).toMatchObject(met);
    expect(clockOf(policy, [...critical, fix, triaged('2026-11-04T00:00:00Z')], 'fix', later)).toMatchObject(
      met,
    );
  });

  it.each([
    ['in time', '2026-11-03', 'met'],
    ['too late', '2026-11-02', 'missed'],
  ])('judged by a set date if there is one: %s', (_name, dueDate, state) => {
    const events = [...critical, dateSet('2026-11-02T00:00:00Z', dueDate), fix];
    expect(clockOf(policy, events, 'fix', later)).toMatchObject({
      state,
      outcome: state,
      startedAt: null,
      dueDate,
    });
  });
});

describe('closed cancels, always, without a deadline', () => {
  const cancelled = {
    state: 'cancelled',
    band: null,
    outcome: null,
    deadline: null,
    dueDate: null,
    nextCheckAt: null,
  };

  it.each([
    ['in time', critical, '2026-11-05T00:00:00Z', base],
    ['too late', critical, '2026-12-01T00:00:00Z', base],
    ['while paused', [...critical, paused('2026-11-02T00:00:00Z')], '2026-11-05T00:00:00Z', base],
    ['with a date that was set', [...critical, extended(base, '2026-11-20')], '2026-11-05T00:00:00Z', base],
    ['without a severity', [submitted(base)], '2026-11-05T00:00:00Z', base],
    ['without a target', begun(base, 'informational'), '2026-11-05T00:00:00Z', base],
  ] as const)('%s', (_name, events, at, startedAt) => {
    expect(clockOf(plainPolicy(), [...events, closed(at, 'duplicate')], 'fix', later)).toMatchObject({
      ...cancelled,
      startedAt,
    });
  });

  it('before the base', () => {
    const events = [...critical, closed('2026-11-03T00:00:00Z'), triaged('2026-11-04T00:00:00Z')];
    expect(clockOf(plainPolicy({ clockBase: 'triaged' }), events, 'fix', later)).toMatchObject({
      ...cancelled,
      startedAt: null,
    });
  });
});

describe('events after a stop change nothing until a reopening', () => {
  const everything: TimelineEvent[] = [
    rated('2026-11-06T00:00:00Z', 'informational'),
    triaged('2026-11-06T01:00:00Z'),
    answered('2026-11-06T02:00:00Z'),
    paused('2026-11-06T03:00:00Z'),
    resumed('2026-11-07T00:00:00Z'),
    extended('2026-11-07T01:00:00Z', '2026-11-02'),
    dateSet('2026-11-07T02:00:00Z', '2026-11-03'),
    fixed('2026-11-07T03:00:00Z'),
    closed('2026-11-07T04:00:00Z'),
    fixed('2026-12-24T00:00:00Z'),
  ];

  it.each([
    ['met', [...critical, fixed('2026-11-05T00:00:00Z')]],
    ['missed', [...critical, dateSet(base, '2026-11-02'), fixed('2026-11-05T00:00:00Z')]],
    ['no-target', [submitted(base), fixed('2026-11-05T00:00:00Z')]],
    ['cancelled', [...critical, closed('2026-11-05T00:00:00Z')]],
  ])('%s', (state, events) => {
    const stopped = clockOf(plainPolicy(), events, 'fix', '2026-11-05T00:00:00Z');
    expect(stopped.state).toBe(state);
    expect(clockOf(plainPolicy(), [...events, ...everything], 'fix', later)).toEqual(stopped);
  });
});
