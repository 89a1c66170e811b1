import { office } from '../../support/clock-builders';
import {
  errorOf,
  lineWithAcceleration,
  lineWithClock,
  lineWithEvent,
  lineWithPolicy,
  lineWithTarget,
  placeOf,
} from '../../support/sla-lines';

const at = '2026-11-02T00:00:00Z';
const longest = `a${'b'.repeat(30)}`;

describe('a member that no rule reads is an error that names it', () => {
  it.each([
    ['of a policy', lineWithPolicy({ owner: 'me' }), 'policy.owner'],
    ['of targets', lineWithPolicy({ targets: { fxi: {} } }), 'policy.targets.fxi'],
    [
      'of a target',
      lineWithPolicy({ targets: { fix: { unratd: { days: 1 } } } }),
      'policy.targets.fix.unratd',
    ],
    ['of days', lineWithTarget({ days: 2, weeks: 1 }), 'policy.targets.fix.high.weeks'],
    ['of hours', lineWithTarget({ hours: 2, minutes: 1 }), 'policy.targets.fix.high.minutes'],
    ['of months', lineWithTarget({ months: 2, years: 1 }), 'policy.targets.fix.high.years'],
    [
      'of a calendar',
      lineWithTarget({ days: 2, calendar: { ...office, breaks: [] } }),
      'policy.targets.fix.high.calendar.breaks',
    ],
    [
      'of a week',
      lineWithTarget({ days: 2, calendar: { ...office, week: { ...office.week, hol: [] } } }),
      'policy.targets.fix.high.calendar.week.hol',
    ],
    ['of notices', lineWithPolicy({ notices: { atDays: [1] } }), 'policy.notices.atDays'],
    ['of a clock', lineWithClock({ end: 'fixed' }), 'policy.clocks.reward.end'],
    ['of an acceleration', lineWithAcceleration({ until: 'flag' }), 'policy.accelerations[0].until'],
    [
      'of its targets, where only the fix may stand',
      lineWithAcceleration({ targets: { triage: {} } }),
      'policy.accelerations[0].targets.triage',
    ],
    [
      'of its target',
      lineWithAcceleration({ targets: { fix: { urgent: null } } }),
      'policy.accelerations[0].targets.fix.urgent',
    ],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });
});

/** What is no name: a capital, a digit first, 32 characters, and so on. */
const noNames = ['', 'Paid', 'paiD', '1st', '-paid', 'pay day', 'paid_out', 'päid', 'paid\n', `${longest}c`];
const names = ['a', 'paid-2', 'a-', longest, 'constructor'];

describe('a name is the whole of a small letter and up to thirty small letters, digits and hyphens', () => {
  it.each(noNames)('not %j', (name) => {
    const moment = `reached:${name}`;
    expect(placeOf(lineWithPolicy({ clockBase: moment }))).toBe('policy.clockBase');
    expect(placeOf(lineWithClock({ starts: moment }))).toBe('policy.clocks.reward.starts');
    expect(placeOf(lineWithClock({ stops: ['fixed', moment] }))).toBe('policy.clocks.reward.stops[1]');
    expect(placeOf(lineWithClock({}, name))).toBe(`policy.clocks.${name}`);
    expect(placeOf(lineWithAcceleration({ when: name }))).toBe('policy.accelerations[0].when');
    expect(placeOf(lineWithEvent({ at, type: 'reached', milestone: name }))).toBe('timeline[1].milestone');
    expect(placeOf(lineWithEvent({ at, type: 'flagged', flag: name }))).toBe('timeline[1].flag');
    expect(placeOf(lineWithEvent({ at, type: 'unflagged', flag: name }))).toBe('timeline[1].flag');
  });

  it.each(names)('%j', (name) => {
    const moment = `reached:${name}`;
    for (const text of [
      lineWithPolicy({ clockBase: moment }),
      lineWithClock({ starts: moment, stops: ['fixed'] }, name),
      lineWithClock({ stops: ['fixed', moment] }),
      lineWithAcceleration({ when: name }),
      lineWithEvent({ at, type: 'reached', milestone: name }),
      lineWithEvent({ at, type: 'flagged', flag: name, reason: 'seen' }),
      lineWithEvent({ at, type: 'unflagged', flag: name }),
    ])
      expect(errorOf(text)).toBeNull();
  });
});

it('an empty name is asked for, without the rule that it breaks', () => {
  expect(errorOf(lineWithAcceleration({ when: '' }))).toMatch(/: enter a name$/);
  expect(errorOf(lineWithClock({}, ''))).toMatch(/: enter a name$/);
  expect(errorOf(lineWithAcceleration({ when: 'Kev' }))).toMatch(/small letters, digits and hyphens/);
});
