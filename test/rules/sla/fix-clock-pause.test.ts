import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Duration, Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { rated, submitted, triaged } from '../../support/builders';
import { begun, dateSet, office, paused, plainPolicy, resumed } from '../../support/clock-builders';

const base = '2026-11-01T00:00:00Z';
const now = '2026-11-25T00:00:00Z';

function deadline(events: readonly TimelineEvent[], changes: Partial<Policy> = {}): string | null {
  return clockOf(plainPolicy(changes), [...begun(base, 'high'), ...events], 'fix', now).deadline;
}

// 28 days from 1 November: due on the 29th.
describe('on 24x7 a pause moves the deadline by its elapsed time', () => {
  it.each([
    ['a pause', [paused('2026-11-05T00:00:00Z'), resumed('2026-11-06T12:00:00Z')], '2026-11-30T12:00:00Z'],
    [
      'of a millisecond',
      [paused('2026-11-05T00:00:00Z'), resumed('2026-11-05T00:00:00.001Z')],
      '2026-11-29T00:00:00.001Z',
    ],
    [
      'of no time: at one instant the pause comes last',
      [paused('2026-11-05T00:00:00Z'), resumed('2026-11-05T00:00:00Z')],
      null,
    ],
    [
      'several',
      [
        paused('2026-11-05T00:00:00Z'),
        resumed('2026-11-06T00:00:00Z'),
        paused('2026-11-10T00:00:00Z'),
        resumed('2026-11-12T00:00:00Z'),
      ],
      '2026-12-02T00:00:00Z',
    ],
    [
      'paused twice: the first counts',
      [paused('2026-11-05T00:00:00Z'), paused('2026-11-07T00:00:00Z'), resumed('2026-11-08T00:00:00Z')],
      '2026-12-02T00:00:00Z',
    ],
    [
      'resumed twice: the first counts',
      [paused('2026-11-05T00:00:00Z'), resumed('2026-11-06T00:00:00Z'), resumed('2026-11-08T00:00:00Z')],
      '2026-11-30T00:00:00Z',
    ],
    ['resumed without a pause: ignored', [resumed('2026-11-05T00:00:00Z')], '2026-11-29T00:00:00Z'],
    [
      'resumed and paused at one instant: goes on',
      [
        paused('2026-11-05T00:00:00Z'),
        resumed('2026-11-06T00:00:00Z'),
        paused('2026-11-06T00:00:00Z'),
        resumed('2026-11-08T00:00:00Z'),
      ],
      '2026-12-02T00:00:00Z',
    ],
    ['from the base on', [paused(base), resumed('2026-11-02T00:00:00Z')], '2026-11-30T00:00:00Z'],
  ] as const)('%s', (_name, events, expected) => {
    expect(deadline(events)).toBe(expected);
  });

  it('days first, then the pause', () => {
    // A day from 12:00 on 27 March is 11:00 UTC on the 28th, when daylight saving time has begun; then 24 hours.
    const policy = plainPolicy({ timeZone: 'Europe/London', targets: { fix: { high: { days: 1 } } } });
    const pause = [paused('2027-03-27T13:00:00Z'), resumed('2027-03-28T13:00:00Z')];
    // Known before the pause, and after it.
    for (const at of ['2027-03-27T12:00:00Z', '2027-03-28T13:00:00Z']) {
      const events = [submitted('2027-03-27T12:00:00Z'), rated(at, 'high'), ...pause];
      expect(clockOf(policy, events, 'fix', '2027-03-28T13:00:00Z').deadline).toBe('2027-03-29T11:00:00Z');
    }
  });

  it('also when overdue, so that it may still be before the end of the pause', () => {
    const critical = [
      ...begun(base, 'critical'),
      paused('2026-11-15T00:00:00Z'),
      resumed('2026-11-17T00:00:00Z'),
    ];
    expect(clockOf(plainPolicy(), critical, 'fix', '2026-11-17T00:00:00Z')).toMatchObject({
      state: 'breached',
      deadline: '2026-11-13T00:00:00Z',
      remainingMs: -4 * 86_400_000,
      usedFraction: 1.4,
    });
  });

  it('is left out of what is used', () => {
    const events = [
      ...begun(base, 'critical'),
      paused('2026-11-03T00:00:00Z'),
      resumed('2026-11-05T00:00:00Z'),
    ];
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-08T00:00:00Z')).toMatchObject({
      deadline: '2026-11-13T00:00:00Z',
      usedFraction: 0.5,
      remainingMs: 5 * 86_400_000,
      nextCheckAt: '2026-11-10T00:00:00Z',
    });
  });
});

// Forty hours from Monday 2 November at nine: due on Friday at five. Two days from Thursday at three: on Monday.
describe('on a business calendar a pause moves the deadline by its working time', () => {
  const monday = '2026-11-02T09:00:00Z';

  it.each([
    ['within a day', 40, ['2026-11-03T10:00:00Z', '2026-11-03T12:00:00Z'], '2026-11-09T11:00:00Z'],
    ['over a weekend', 40, ['2026-11-05T16:00:00Z', '2026-11-09T10:00:00Z'], '2026-11-10T11:00:00Z'],
    [
      'by whole days: what runs out at a close ends there',
      40,
      ['2026-11-03T10:00:00Z', '2026-11-04T10:00:00Z'],
      '2026-11-09T17:00:00Z',
    ],
    [
      'a night: without working time it moves nothing',
      40,
      ['2026-11-03T17:00:00Z', '2026-11-04T09:00:00Z'],
      '2026-11-06T17:00:00Z',
    ],
    ['a weekend: nothing', 48, ['2026-11-06T17:00:00Z', '2026-11-09T09:00:00Z'], '2026-11-09T17:00:00Z'],
    ['overdue', 8, ['2026-11-04T09:00:00Z', '2026-11-04T12:00:00Z'], '2026-11-03T12:00:00Z'],
    [
      'overdue, in a night: nothing',
      8,
      ['2026-11-03T18:00:00Z', '2026-11-04T08:00:00Z'],
      '2026-11-02T17:00:00Z',
    ],
  ] as const)('%s', (_name, hours, [from, to], expected) => {
    const policy = plainPolicy({ targets: { fix: { high: { hours, calendar: office } } } });
    const events = [...begun(monday, 'high'), paused(from), resumed(to)];
    expect(clockOf(policy, events, 'fix', '2026-11-09T12:00:00Z').deadline).toBe(expected);
  });

  it('also in business days', () => {
    const target: Duration = { days: 2, calendar: office };
    const events = [
      ...begun('2026-11-05T15:00:00Z', 'high'),
      // Two working hours: the last of Friday and the first of Monday.
      paused('2026-11-06T16:00:00Z'),
      resumed('2026-11-09T10:00:00Z'),
    ];
    const policy = plainPolicy({ targets: { fix: { high: target } } });
    expect(clockOf(policy, events, 'fix', '2026-11-09T10:00:00Z')).toMatchObject({
      deadline: '2026-11-09T17:00:00Z',
      remainingMs: 7 * 3_600_000,
    });
  });

  it('without working time it moves nothing, not even a deadline in a break', () => {
    const calendar = {
      timeZone: 'UTC',
      week: {
        mon: [['09:00', '17:00']] as const,
        tue: [['09:00', '12:00'] as const, ['13:00', '17:00'] as const],
      },
    };
    const policy = plainPolicy({ targets: { fix: { high: { days: 1, calendar } } } });
    const events = [
      ...begun('2026-11-02T12:30:00Z', 'high'),
      paused('2026-11-02T18:00:00Z'),
      resumed('2026-11-03T08:00:00Z'),
    ];
    expect(clockOf(policy, events, 'fix', '2026-11-03T08:00:00Z').deadline).toBe('2026-11-03T12:30:00Z');
  });

  it('by the time actually worked if the clocks change during it', () => {
    // Two of the three hours of that night exist.
    const calendar = {
      ...office,
      timeZone: 'Europe/London',
      week: { ...office.week, sun: [['00:00', '03:00']] as const },
    };
    const policy = plainPolicy({ targets: { fix: { high: { hours: 8, calendar } } } });
    const events = [
      ...begun('2027-03-26T09:00:00Z', 'high'),
      paused('2027-03-26T18:00:00Z'),
      resumed('2027-03-29T08:00:00Z'),
    ];
    expect(clockOf(policy, events, 'fix', '2027-03-29T08:00:00Z').deadline).toBe('2027-03-28T02:00:00Z');
  });
});

describe('while paused', () => {
  it('the state is paused and there is no deadline, nor a next check', () => {
    const events = [...begun(base, 'high'), paused('2026-11-05T00:00:00Z')];
    for (const at of ['2026-11-05T00:00:00Z', '2028-01-01T00:00:00Z'])
      expect(clockOf(plainPolicy(), events, 'fix', at)).toMatchObject({
        state: 'paused',
        band: null,
        startedAt: base,
        deadline: null,
        dueDate: null,
        remainingMs: null,
        usedFraction: null,
        nextCheckAt: null,
      });
  });

  it('until it is resumed, not before', () => {
    const events = [...begun(base, 'high'), paused('2026-11-05T00:00:00Z'), resumed('2026-11-06T00:00:00Z')];
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-05T23:59:59.999Z').state).toBe('paused');
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-06T00:00:00Z').state).toBe('running');
  });

  it.each([
    ['without a severity: not started', [submitted(base)], 'not-started'],
    ['without a target: no target', begun(base, 'informational'), 'no-target'],
    ['without a severity, with a date: paused', [submitted(base), dateSet(base, '2026-11-20')], 'paused'],
    [
      'without a target, with a date: paused',
      [...begun(base, 'informational'), dateSet(base, '2026-11-20')],
      'paused',
    ],
  ])('%s', (_name, events, state) => {
    const timeline = [...events, paused('2026-11-05T00:00:00Z')];
    expect(clockOf(plainPolicy(), timeline, 'fix', now)).toMatchObject({ state, deadline: null });
  });
});

describe('a pause and the base', () => {
  const policy = plainPolicy({ clockBase: 'triaged' });
  const triage = triaged('2026-11-04T00:00:00Z');

  it.each([
    [
      'over before it: counts nothing',
      [paused('2026-11-02T00:00:00Z'), resumed('2026-11-03T00:00:00Z')],
      '2026-12-02T00:00:00Z',
    ],
    [
      'open at it: holds the clock from there on',
      [paused('2026-11-02T00:00:00Z'), resumed('2026-11-06T00:00:00Z')],
      '2026-12-04T00:00:00Z',
    ],
    [
      'ends at it: counts nothing',
      [paused('2026-11-02T00:00:00Z'), resumed('2026-11-04T00:00:00Z')],
      '2026-12-02T00:00:00Z',
    ],
    [
      'begins at it: counts',
      [paused('2026-11-04T00:00:00Z'), resumed('2026-11-06T00:00:00Z')],
      '2026-12-04T00:00:00Z',
    ],
  ])('%s', (_name, events, expected) => {
    const timeline = [...begun(base, 'high'), triage, ...events];
    expect(clockOf(policy, timeline, 'fix', now).deadline).toBe(expected);
  });

  it('open at the end of the window: paused from then on', () => {
    const timeline = [...begun(base, 'high'), paused('2026-11-02T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-15T00:00:00Z')).toMatchObject({
      state: 'paused',
      startedAt: '2026-11-15T00:00:00Z',
      deadline: null,
    });
  });

  it('open before it: the provisional date is still shown', () => {
    const timeline = [...begun(base, 'high'), paused('2026-11-02T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-14T00:00:00Z')).toMatchObject({
      state: 'not-started',
      deadline: '2026-12-13T00:00:00Z',
      provisional: true,
      nextCheckAt: '2026-11-15T00:00:00Z',
    });
  });

  it('open before it: so is a set date', () => {
    const timeline = [submitted(base), dateSet(base, '2026-11-20'), paused('2026-11-02T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-14T00:00:00Z')).toMatchObject({
      state: 'not-started',
      dueDate: '2026-11-20',
      provisional: false,
    });
  });
});

it('if the policy allows no pause, paused and resumed are ignored', () => {
  const pause = [paused('2026-11-05T00:00:00Z'), resumed('2026-11-06T00:00:00Z')];
  expect(deadline(pause, { allowPause: false })).toBe('2026-11-29T00:00:00Z');
  expect(deadline(pause.slice(0, 1), { allowPause: false })).toBe('2026-11-29T00:00:00Z');
});
