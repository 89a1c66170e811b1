import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import {
  begun,
  dateSet,
  extended,
  office,
  paused,
  plainPolicy,
  reopened,
  resumed,
} from '../../support/clock-builders';

const base = '2026-11-01T00:00:00Z';
const high = begun(base, 'high');
const now = '2026-11-15T00:00:00Z';

const rules = ['original', 'resume', 'restart'] as const;

function clock(
  reopen: Policy['reopen'],
  events: readonly TimelineEvent[],
  changes: Partial<Policy> = {},
): ClockResult {
  return clockOf(plainPolicy({ reopen, ...changes }), events, 'fix', now);
}

// 28 days from 1 November: due on the 29th. Stopped on the 5th, reopened on the 8th.
const stop = '2026-11-05T00:00:00Z';
const back = '2026-11-08T00:00:00Z';
const there = [fixed(stop), reopened(back)];

describe('reopened', () => {
  it.each([
    ['original', 'as if it had never stopped', base, '2026-11-29T00:00:00Z', 14 / 28],
    ['resume', 'the stopped time counts as a pause', base, '2026-12-02T00:00:00Z', 11 / 28],
    ['restart', 'a new clock', back, '2026-12-06T00:00:00Z', 7 / 28],
  ] as const)('%s: %s', (rule, _name, startedAt, deadline, usedFraction) => {
    for (const stopped of [fixed(stop), closed(stop)])
      expect(clock(rule, [...high, stopped, reopened(back)])).toMatchObject({
        state: 'running',
        outcome: null,
        startedAt,
        deadline,
        usedFraction,
      });
  });

  it.each(rules)('%s: until then the result is kept, and a later fix is judged again', (rule) => {
    expect(clock(rule, [...high, fixed(stop)])).toMatchObject({ state: 'met', outcome: 'met' });
    const again = [...high, ...there, fixed('2026-11-10T00:00:00Z')];
    expect(clock(rule, again)).toMatchObject({ state: 'met', outcome: 'met' });
    const late = [...begun(base, 'critical'), ...there, fixed('2026-11-14T12:00:00Z')];
    expect(clock(rule, late)).toMatchObject(
      {
        original: { state: 'missed', deadline: '2026-11-11T00:00:00Z' },
        resume: { state: 'missed', deadline: '2026-11-14T00:00:00Z' },
        restart: { state: 'met', deadline: '2026-11-18T00:00:00Z' },
      }[rule],
    );
  });

  it.each([
    ['original', '2026-11-29T00:00:00Z'],
    // Three and two days.
    ['resume', '2026-12-04T00:00:00Z'],
    ['restart', '2026-12-10T00:00:00Z'],
  ] as const)('%s: twice', (rule, deadline) => {
    const twice = [...high, ...there, closed('2026-11-10T00:00:00Z'), reopened('2026-11-12T00:00:00Z')];
    expect(clock(rule, twice).deadline).toBe(deadline);
  });

  it.each(rules)('%s: ignored while running, before a stop and after a reopening', (rule) => {
    expect(clock(rule, [...high, reopened('2026-11-03T00:00:00Z')])).toEqual(clock(rule, high));
    expect(clock(rule, [...high, ...there, reopened('2026-11-09T00:00:00Z')])).toEqual(
      clock(rule, [...high, ...there]),
    );
  });

  it('resume counts the stopped time even if the policy allows no pause', () => {
    expect(clock('resume', [...high, ...there], { allowPause: false }).deadline).toBe('2026-12-02T00:00:00Z');
  });

  it('resume counts it in the measure of the target', () => {
    // Friday four o'clock to Monday eleven: three working hours.
    const targets = { fix: { high: { hours: 40, calendar: office } } };
    const events = [
      ...begun('2026-11-02T09:00:00Z', 'high'),
      fixed('2026-11-06T16:00:00Z'),
      reopened('2026-11-09T11:00:00Z'),
    ];
    expect(clock('resume', events, { targets }).deadline).toBe('2026-11-09T12:00:00Z');
  });
});

describe('a pause and a stop', () => {
  const events = [...high, paused('2026-11-03T00:00:00Z'), ...there];

  it.each([
    ['original', base, '2026-12-01T00:00:00Z'],
    // Two days of pause, three of stop.
    ['resume', base, '2026-12-04T00:00:00Z'],
    ['restart', back, '2026-12-06T00:00:00Z'],
  ] as const)('%s: a stop ends a pause', (rule, startedAt, deadline) => {
    expect(clock(rule, events)).toMatchObject({ state: 'running', startedAt, deadline });
    expect(clock(rule, [...events, resumed('2026-11-10T00:00:00Z')]).deadline).toBe(deadline);
  });

  it('restart: the pauses of the old clock do not count for the new one', () => {
    const later = [...events, rated('2026-11-10T00:00:00Z', 'medium')];
    expect(clock('restart', later)).toMatchObject({ startedAt: back, deadline: '2027-01-31T00:00:00Z' });
  });
});

describe('a severity during the stop', () => {
  const inStop = [...high, fixed(stop), rated('2026-11-06T00:00:00Z', 'critical'), reopened(back)];

  it.each([
    ['original', '2026-11-16T00:00:00Z'],
    // Ten days from the change, and the rest of the stop.
    ['resume', '2026-11-18T00:00:00Z'],
    ['restart', '2026-11-18T00:00:00Z'],
  ] as const)('%s: counts', (rule, deadline) => {
    expect(clock(rule, inStop)).toMatchObject({ state: 'running', deadline });
  });

  it.each(rules)('%s: the first one too', (rule) => {
    const first = [submitted(base), fixed(stop), rated('2026-11-06T00:00:00Z', 'high'), reopened(back)];
    expect(clock(rule, first).deadline).toBe(
      { original: '2026-11-29T00:00:00Z', resume: '2026-12-02T00:00:00Z', restart: '2026-12-06T00:00:00Z' }[
        rule
      ],
    );
  });
});

describe('a set date', () => {
  const set = [...high, extended('2026-11-02T00:00:00Z', '2026-12-24'), ...there];

  it.each([
    ['original', base, '2026-12-24T23:59:59.999Z'],
    ['resume', base, '2026-12-24T23:59:59.999Z'],
  ] as const)('%s: is kept', (rule, startedAt, deadline) => {
    expect(clock(rule, set)).toMatchObject({ startedAt, deadline });
  });

  it('restart: is dropped', () => {
    expect(clock('restart', set)).toMatchObject({ startedAt: back, deadline: '2026-12-06T00:00:00Z' });
  });

  it('restart: one that is set later applies', () => {
    expect(clock('restart', [...set, dateSet('2026-11-09T00:00:00Z', '2026-12-01')]).dueDate).toBe(
      '2026-12-01',
    );
  });
});

describe('events ignored during the stop stay ignored', () => {
  it.each(rules)('%s', (rule) => {
    const inStop: TimelineEvent[] = [
      paused('2026-11-06T00:00:00Z'),
      extended('2026-11-06T01:00:00Z', '2026-12-24'),
      dateSet('2026-11-06T02:00:00Z', '2026-12-25'),
      closed('2026-11-07T00:00:00Z'),
    ];
    expect(clock(rule, [...high, fixed(stop), ...inStop, reopened(back)])).toEqual(
      clock(rule, [...high, ...there]),
    );
  });

  it.each(rules)('%s: a later resume finds no pause', (rule) => {
    const later = [
      fixed(stop),
      paused('2026-11-06T00:00:00Z'),
      reopened(back),
      resumed('2026-11-10T00:00:00Z'),
    ];
    expect(clock(rule, [...high, ...later])).toEqual(clock(rule, [...high, ...there]));
  });
});

describe('stopped before the base', () => {
  const triageBase = { clockBase: 'triaged' } as const;

  it.each([
    ['original', '2026-11-06T00:00:00Z', '2026-12-04T00:00:00Z'],
    // Two days of the stop lie after the base.
    ['resume', '2026-11-06T00:00:00Z', '2026-12-06T00:00:00Z'],
    // The later of reopening and base.
    ['restart', back, '2026-12-06T00:00:00Z'],
  ] as const)('%s: triage in the meantime counts', (rule, startedAt, deadline) => {
    const events = [...high, fixed(stop), triaged('2026-11-06T00:00:00Z'), reopened(back)];
    expect(clock(rule, events, triageBase)).toMatchObject({ state: 'running', startedAt, deadline });
  });

  it.each(rules)('%s: so does the end of the window', (rule) => {
    const events = [...high, fixed(stop), reopened('2026-11-20T00:00:00Z')];
    const { startedAt } = clockOf(
      plainPolicy({ ...triageBase, reopen: rule }),
      events,
      'fix',
      '2026-11-21T00:00:00Z',
    );
    expect(startedAt).toBe(rule === 'restart' ? '2026-11-20T00:00:00Z' : '2026-11-15T00:00:00Z');
  });

  it.each(rules)('%s: reopened before the base it waits for it, and the stop has counted nothing', (rule) => {
    const events = [...high, ...there];
    expect(
      clockOf(plainPolicy({ ...triageBase, reopen: rule }), events, 'fix', '2026-11-09T00:00:00Z'),
    ).toMatchObject({
      state: 'not-started',
      deadline: '2026-12-13T00:00:00Z',
      provisional: true,
    });
    expect(clock(rule, [...events, triaged('2026-11-10T00:00:00Z')], triageBase)).toMatchObject({
      startedAt: '2026-11-10T00:00:00Z',
      deadline: '2026-12-08T00:00:00Z',
    });
  });

  it.each([
    ['original', '2026-12-24'],
    ['resume', '2026-12-24'],
    ['restart', '2026-12-08'],
  ] as const)('%s: a date that was set, then', (rule, dueDate) => {
    const events = [...high, dateSet(base, '2026-12-24'), ...there, triaged('2026-11-10T00:00:00Z')];
    expect(clock(rule, events, triageBase).dueDate).toBe(dueDate);
  });

  it('an open pause is not restored', () => {
    const events = [...high, paused('2026-11-02T00:00:00Z'), ...there, triaged('2026-11-10T00:00:00Z')];
    for (const rule of rules) expect(clock(rule, events, triageBase).state).toBe('running');
  });
});
