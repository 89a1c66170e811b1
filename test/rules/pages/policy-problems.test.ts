import { newOwnClock } from '../../../static/src/admin/policies/editor/own-clock-form';
import { toPolicyForm } from '../../../static/src/admin/policies/editor/policy-form';
import {
  problemsByField,
  unsayableProblems,
} from '../../../static/src/admin/policies/editor/policy-problems';
import { policyWith } from '../../support/builders';

const form = toPolicyForm(
  policyWith({
    targets: {
      fix: { high: { days: 5, calendar: { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } } } },
    },
    clocks: {
      reward: { starts: 'base', stops: ['reached:paid'] },
      'told-users': { starts: 'fixed', stops: ['reached:told'] },
    },
    accelerations: [
      { when: 'kev', from: 'flag', targets: {} },
      { when: 'seen', from: 'base', targets: {} },
    ],
  }),
);

describe('problems of a document', () => {
  it.each([
    ['name', 'name'],
    ['targets.fix.high.days', 'targets.fix.high'],
    ['targets.fix.unrated.months', 'targets.fix.unrated'],
    ['targets.first-response.low.hours', 'targets.first-response.low'],
    ['targets.fix.high.calendar.timeZone', 'calendar.timeZone'],
    ['targets.fix.high.calendar.week', 'calendar'],
    ['targets.fix.high.calendar.week.mon[1][0]', 'calendar.week.mon'],
    ['targets.reward.high.calendar.week.mon[1][0]', 'calendar.week.mon'],
    ['accelerations[1].targets.fix.high.calendar.timeZone', 'calendar.timeZone'],
    ['notices.beforeDays[2]', 'notices.beforeDays'],
    ['clocks.reward', 'clocks.0.name'],
    ['clocks.reward.starts', 'clocks.0.starts'],
    ['clocks.told-users.stops', 'clocks.1.stops'],
    ['clocks.told-users.stops[1]', 'clocks.1.stops'],
    ['targets.told-users.high.hours', 'clocks.1.targets.high'],
    ['targets.reward.unrated.months', 'clocks.0.targets.unrated'],
    ['accelerations[1].when', 'accelerations.1.when'],
    ['accelerations[0].targets.fix.low.days', 'accelerations.0.targets.low'],
  ])('at %s are shown beside %s', (place, field) => {
    expect(problemsByField([{ place, problem: 'it is wrong' }], form)).toEqual({
      byField: { [field]: 'It is wrong.' },
      others: [],
    });
  });

  it('of a clock without a name, or with a strange one, are shown beside the name', () => {
    const clocks = ['', 'a.b', 'a'].map((name) => ({ ...newOwnClock(name), name }));
    expect(problemsByField([{ place: 'clocks.', problem: 'a' }], { clocks }).byField).toEqual({
      'clocks.0.name': 'A.',
    });
    expect(problemsByField([{ place: 'clocks.a.b', problem: 'a' }], { clocks }).byField).toEqual({
      'clocks.1.name': 'A.',
    });
  });

  it('name the line of a list of dates, and only the first of each field', () => {
    const place = (severity: string, line: number): string =>
      `targets.fix.${severity}.calendar.holidays[${line}]`;
    const problems = [place('critical', 3), place('high', 3), place('high', 9)].map((each) => ({
      place: each,
      problem: '"x" is not a date',
    }));
    expect(problemsByField(problems, form).byField).toEqual({
      'calendar.holidays': 'Line 4: "x" is not a date.',
    });
  });

  it.each([
    ['targets.fix.high.calendar.special.2026-02-30', '2026-02-30: It is wrong.'],
    ['targets.fix.high.calendar.special.2026-12-24[0][1]', '2026-12-24: It is wrong.'],
    ['accelerations[0].targets.fix.high.calendar.special.1.5[0]', '1.5: It is wrong.'],
  ])('at %s name the date', (place, problem) => {
    expect(problemsByField([{ place, problem: 'it is wrong' }], form).byField).toEqual({
      'calendar.special': problem,
    });
  });

  it('of no field are separate', () => {
    const problem = { place: 'triageWindowDay', problem: 'unknown' };
    expect(problemsByField([problem], form)).toEqual({ byField: {}, others: [problem] });
  });
});

describe('what a document cannot say', () => {
  it.each([
    [['reward', 'reward '], { 'clocks.1.name': 'Another clock above has this name.' }],
    [['fix'], { 'clocks.0.name': 'Every policy has a clock of this name. Choose another.' }],
    [['reward', 'told'], {}],
  ])('clocks named %j', (names, problems) => {
    const clocks = names.map((name) => ({ ...newOwnClock(name), name }));
    expect(unsayableProblems({ ...form, clocks })).toEqual(problems);
  });

  it('a date with two lines, unless no calendar is used', () => {
    const week = { ...form.week, special: '2026-12-24 closed\n\n2026-12-24 09:00-10:00' };
    expect(unsayableProblems({ ...form, week })).toEqual({
      'calendar.special': 'Line 3: 2026-12-24 is in an earlier line too.',
    });
    expect(unsayableProblems({ ...form, week, calendar: '24x7' })).toEqual({});
  });
});
