import { office } from '../../support/clock-builders';
import {
  errorOf,
  lineWithAcceleration,
  lineWithEvent,
  lineWithPolicy,
  lineWithSpecial,
  lineWithTarget,
  paidClock,
  placeOf,
} from '../../support/sla-lines';

const at = '2026-11-02T00:00:00Z';

describe('months', () => {
  const place = 'policy.targets.fix.high';

  it.each([
    ['on a business calendar', { months: 1, calendar: office }, `${place}.calendar`],
    ['with days', { months: 1, days: 1 }, `${place}.months`],
    ['with hours', { months: 1, hours: 1 }, `${place}.months`],
    ['with both', { months: 1, days: 1, hours: 1 }, `${place}.hours`],
    ['below zero', { months: -1 }, `${place}.months`],
    ['one and a half', { months: 1.5 }, `${place}.months`],
    ['in words', { months: '1' }, `${place}.months`],
    ['null', { months: null }, `${place}.months`],
    ['more than there are', { months: 95_001 }, `${place}.months`],
  ])('%s', (_name, duration, expected) => {
    expect(placeOf(lineWithTarget(duration))).toBe(expected);
  });

  it('say what is wrong', () => {
    expect(errorOf(lineWithTarget({ months: 1, calendar: office }))).toBe(
      'policy.targets.fix.high.calendar: months are counted on the calendar "24x7" only',
    );
    expect(errorOf(lineWithTarget({ months: 1, days: 1 }))).toBe(
      'policy.targets.fix.high.months: days, hours or months, only one of them',
    );
  });

  it.each([{ months: 0 }, { months: 1, calendar: '24x7' }, { months: 95_000 }])('%j is valid', (duration) => {
    expect(errorOf(lineWithTarget(duration))).toBeNull();
  });
});

describe('a duration in no known unit', () => {
  const place = 'policy.targets.fix.high';

  it.each([
    ['a misspelled unit', { moths: 1 }, 'moths'],
    ['a misspelled unit on a calendar', { calendar: '24x7', moths: 1 }, 'moths'],
    ['a unit that does not exist', { weeks: 2 }, 'weeks'],
  ])('%s is named', (_name, duration, unit) => {
    expect(errorOf(lineWithTarget(duration))).toBe(
      `${place}.${unit}: no such name is known here; a duration has days, hours or months, and may have a calendar`,
    );
  });

  it.each([
    ['no unit', {}],
    ['a calendar alone', { calendar: '24x7' }],
  ])('%s', (_name, duration) => {
    expect(errorOf(lineWithTarget(duration))).toBe(`${place}.days: this is missing`);
  });

  it('a member beside a known unit is named too', () => {
    expect(placeOf(lineWithTarget({ days: 1, hour: 2 }))).toBe(`${place}.hour`);
  });
});

describe('`unrated`', () => {
  it('may hold a duration, null or nothing for every clock, and in an acceleration', () => {
    for (const unrated of [{ days: 1 }, { hours: 8, calendar: office }, { months: 1 }, null, undefined])
      for (const text of [
        lineWithPolicy({ targets: { fix: { unrated }, triage: { unrated }, 'first-response': { unrated } } }),
        lineWithPolicy({ clocks: { reward: paidClock }, targets: { reward: { unrated } } }),
        lineWithAcceleration({ targets: { fix: { unrated } } }),
      ])
        expect(errorOf(text)).toBeNull();
  });

  it('is a duration like the others', () => {
    expect(placeOf(lineWithPolicy({ targets: { fix: { unrated: 5 } } }))).toBe('policy.targets.fix.unrated');
    expect(placeOf(lineWithPolicy({ targets: { fix: { unrated: { days: -1 } } } }))).toBe(
      'policy.targets.fix.unrated.days',
    );
  });

  it('is not a severity of an event', () => {
    expect(placeOf(lineWithEvent({ at, type: 'severity', severity: 'unrated' }))).toBe(
      'timeline[1].severity',
    );
  });
});

describe('special dates', () => {
  const day = '2026-12-24';

  it.each([
    ['a date that does not exist', { '2026-02-30': [] }, '.2026-02-30'],
    ['no date', { christmas: [] }, '.christmas'],
    ['an instant', { '2026-12-24T00:00:00Z': [] }, '.2026-12-24T00:00:00Z'],
    ['a name that every object has', { constructor: [] }, '.constructor'],
    ['null for a day', { [day]: null }, `.${day}`],
    ['a text for a day', { [day]: 'closed' }, `.${day}`],
    ['an interval without a close', { [day]: [['09:00']] }, `.${day}[0][1]`],
    ['a time that does not exist', { [day]: [['09:60', '17:00']] }, `.${day}[0][0]`],
    ['a close after 24:00', { [day]: [['09:00', '24:01']] }, `.${day}[0][1]`],
    ['a close at the opening', { [day]: [['09:00', '09:00']] }, `.${day}`],
    [
      'intervals out of order',
      {
        [day]: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
      },
      `.${day}`,
    ],
    [
      'intervals that overlap',
      {
        [day]: [
          ['09:00', '13:00'],
          ['12:59', '17:00'],
        ],
      },
      `.${day}`,
    ],
    ['a list', [[day, []]], ''],
    ['a text', day, ''],
  ])('%s', (_name, special, place) => {
    expect(placeOf(lineWithSpecial(special))).toBe(`policy.targets.fix.high.calendar.special${place}`);
  });

  it('may be none, no working time, touching intervals, and up to midnight', () => {
    for (const special of [
      {},
      { [day]: [] },
      {
        [day]: [
          ['09:00', '12:00'],
          ['12:00', '24:00'],
        ],
        '2028-02-29': [['00:00', '00:01']],
      },
    ])
      expect(errorOf(lineWithSpecial(special))).toBeNull();
  });

  it('are no more than two thousand', () => {
    const dates = (count: number): object =>
      Object.fromEntries(
        Array.from({ length: count }, (_, each) => [
          new Date(Date.parse('2026-01-01') + each * 86_400_000).toISOString().slice(0, 10),
          [],
        ]),
      );
    expect(errorOf(lineWithSpecial(dates(2000)))).toBeNull();
    expect(placeOf(lineWithSpecial(dates(2001)))).toBe('policy.targets.fix.high.calendar.special');
  });

  it('are not the working time that a week needs', () => {
    const calendar = { timeZone: 'UTC', week: { mon: [] }, special: { [day]: [['09:00', '17:00']] } };
    expect(placeOf(lineWithTarget({ days: 1, calendar }))).toBe('policy.targets.fix.high.calendar.week');
  });
});
