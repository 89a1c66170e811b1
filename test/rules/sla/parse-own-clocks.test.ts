import { parsePolicy } from '../../../src/adapters/sla/parse-policy';
import { parseSlaLine } from '../../../src/adapters/sla/parse-sla-line';
import { policyWith } from '../../support/builders';
import { office } from '../../support/clock-builders';
import {
  errorOf,
  exploitedAcceleration,
  lineWith,
  lineWithAcceleration,
  lineWithClock,
  lineWithEvent,
  lineWithPolicy,
  paidClock,
  placeOf,
} from '../../support/sla-lines';

const submission = { at: '2026-11-01T08:00:00Z', type: 'submitted' };
const at = '2026-11-02T00:00:00Z';

describe('clocks', () => {
  it.each([
    ['a list', lineWithPolicy({ clocks: [paidClock] }), 'policy.clocks'],
    ['null', lineWithPolicy({ clocks: null }), 'policy.clocks'],
    ['a text', lineWithPolicy({ clocks: 'reward' }), 'policy.clocks'],
    ['a clock that is a list', lineWithPolicy({ clocks: { reward: ['fixed'] } }), 'policy.clocks.reward'],
    ['a clock that is null', lineWithPolicy({ clocks: { reward: null } }), 'policy.clocks.reward'],
    ['one named fix', lineWithClock({}, 'fix'), 'policy.clocks.fix'],
    ['one named triage', lineWithClock({}, 'triage'), 'policy.clocks.triage'],
    ['one named first-response', lineWithClock({}, 'first-response'), 'policy.clocks.first-response'],
    ['no start', lineWithClock({ starts: undefined }), 'policy.clocks.reward.starts'],
    ['a start that starts nothing', lineWithClock({ starts: 'triaged' }), 'policy.clocks.reward.starts'],
    ['a start by closing', lineWithClock({ starts: 'closed' }), 'policy.clocks.reward.starts'],
    ['no stops', lineWithClock({ stops: undefined }), 'policy.clocks.reward.stops'],
    ['empty stops', lineWithClock({ stops: [] }), 'policy.clocks.reward.stops'],
    ['stops that are a text', lineWithClock({ stops: 'fixed' }), 'policy.clocks.reward.stops'],
    [
      'a stop that stops nothing',
      lineWithClock({ stops: ['fixed', 'submitted'] }),
      'policy.clocks.reward.stops[1]',
    ],
    ['a stop at the base', lineWithClock({ stops: ['base'] }), 'policy.clocks.reward.stops[0]'],
    [
      'a stop that is its start',
      lineWithClock({ starts: 'fixed', stops: ['triaged', 'fixed'] }),
      'policy.clocks.reward.stops[1]',
    ],
    [
      'a milestone that is its start',
      lineWithClock({ starts: 'reached:paid' }),
      'policy.clocks.reward.stops[0]',
    ],
    ['a label that is no text', lineWithClock({ label: 5 }), 'policy.clocks.reward.label'],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it('say what is wrong', () => {
    expect(errorOf(lineWithClock({}, 'fix'))).toBe(
      'policy.clocks.fix: every policy has a clock "fix"; give this one another name',
    );
    expect(errorOf(lineWithClock({ stops: [] }))).toBe(
      'policy.clocks.reward.stops: a clock needs an event that stops it',
    );
    expect(errorOf(lineWithClock({ starts: 'fixed', stops: ['fixed'] }))).toBe(
      'policy.clocks.reward.stops[0]: a clock cannot stop by the event that starts it',
    );
  });

  it.each(['submitted', 'base', 'fixed', 'reached:agreed'])('may start at %s', (starts) => {
    expect(errorOf(lineWithClock({ starts }))).toBeNull();
  });

  it.each(['triaged', 'first-response', 'fixed', 'reached:agreed'])('may stop at %s', (stop) => {
    expect(errorOf(lineWithClock({ stops: [stop], label: undefined }))).toBeNull();
  });

  it('have targets of their names, and no other name has', () => {
    const targets = { fix: {}, reward: { high: { days: 5 }, low: null } };
    expect(errorOf(lineWithPolicy({ clocks: { reward: paidClock }, targets }))).toBeNull();
    expect(placeOf(lineWithPolicy({ targets }))).toBe('policy.targets.reward');
    expect(placeOf(lineWithPolicy({ clocks: { other: paidClock }, targets }))).toBe('policy.targets.reward');
    expect(placeOf(lineWithPolicy({ clocks: { reward: paidClock }, targets: { reward: { high: 5 } } }))).toBe(
      'policy.targets.reward.high',
    );
  });

  it('may be named as what every object inherits, with a target of that name', () => {
    const policy = {
      ...policyWith(),
      clocks: { constructor: paidClock },
      targets: { constructor: { high: { days: 5 } } },
    };
    expect(parseSlaLine(lineWith({ policy, target: 'constructor' }))).toMatchObject({
      ok: true,
      question: { target: 'constructor', policy },
    });
    expect(errorOf(lineWithPolicy({ clocks: { constructor: paidClock }, targets: {} }))).toBeNull();
    expect(placeOf(lineWithPolicy({ clocks: { constructor: {} } }))).toBe('policy.clocks.constructor.starts');
    expect(placeOf(lineWithPolicy({ targets: { constructor: {} } }))).toBe('policy.targets.constructor');
  });

  it('are no more than twenty', () => {
    const many = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, each) => [`c${each}`, paidClock]));
    expect(errorOf(lineWithPolicy({ clocks: many(20) }))).toBeNull();
    expect(placeOf(lineWithPolicy({ clocks: many(21) }))).toBe('policy.clocks');
  });
});

describe('accelerations', () => {
  it.each([
    ['an object', lineWithPolicy({ accelerations: exploitedAcceleration }), 'policy.accelerations'],
    ['null', lineWithPolicy({ accelerations: null }), 'policy.accelerations'],
    [
      'a list in the list',
      lineWithPolicy({ accelerations: [exploitedAcceleration, []] }),
      'policy.accelerations[1]',
    ],
    ['no flag', lineWithAcceleration({ when: undefined }), 'policy.accelerations[0].when'],
    ['no start', lineWithAcceleration({ from: undefined }), 'policy.accelerations[0].from'],
    ['another start', lineWithAcceleration({ from: 'submitted' }), 'policy.accelerations[0].from'],
    ['no targets', lineWithAcceleration({ targets: undefined }), 'policy.accelerations[0].targets'],
    ['targets that are a list', lineWithAcceleration({ targets: [] }), 'policy.accelerations[0].targets'],
    [
      'a target that is a list',
      lineWithAcceleration({ targets: { fix: [] } }),
      'policy.accelerations[0].targets.fix',
    ],
    [
      'months on a business calendar',
      lineWithAcceleration({ targets: { fix: { high: { months: 1, calendar: office } } } }),
      'policy.accelerations[0].targets.fix.high.calendar',
    ],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it('may be none, several of one flag, and without a target', () => {
    for (const accelerations of [
      [],
      [exploitedAcceleration, exploitedAcceleration],
      [{ ...exploitedAcceleration, from: 'base', targets: {} }],
    ])
      expect(errorOf(lineWithPolicy({ accelerations }))).toBeNull();
  });

  it('are no more than fifty', () => {
    const many = (length: number): string =>
      lineWithPolicy({ accelerations: Array.from({ length }, () => exploitedAcceleration) });
    expect(errorOf(many(50))).toBeNull();
    expect(placeOf(many(51))).toBe('policy.accelerations');
  });
});

describe('events', () => {
  it.each([
    ['no-later-than without a date', { at, type: 'no-later-than' }, '.dueDate'],
    ['a date that does not exist', { at, type: 'no-later-than', dueDate: '2026-02-30' }, '.dueDate'],
    ['an empty date', { at, type: 'no-later-than', dueDate: '' }, '.dueDate'],
    ['null where a date is set', { at, type: 'date-set', dueDate: null }, '.dueDate'],
    ['a reason that is no text', { at, type: 'no-later-than', dueDate: null, reason: 5 }, '.reason'],
    ['reached without a milestone', { at, type: 'reached' }, '.milestone'],
    ['reached by a flag', { at, type: 'reached', flag: 'paid' }, '.milestone'],
    ['a milestone that is no text', { at, type: 'reached', milestone: 5 }, '.milestone'],
    ['flagged without a flag', { at, type: 'flagged' }, '.flag'],
    ['unflagged by a milestone', { at, type: 'unflagged', milestone: 'exploited' }, '.flag'],
    ['a flag’s reason that is no text', { at, type: 'flagged', flag: 'exploited', reason: {} }, '.reason'],
  ])('%s', (_name, event, place) => {
    expect(placeOf(lineWithEvent(event))).toBe(`timeline[1]${place}`);
  });

  it('come back as they are', () => {
    const events = [
      submission,
      { at, type: 'no-later-than', dueDate: '2026-12-01', reason: 'disclosure' },
      { at, type: 'no-later-than', dueDate: null },
      { at, type: 'reached', milestone: 'paid' },
      { at, type: 'flagged', flag: 'exploited', reason: 'seen' },
      { at, type: 'unflagged', flag: 'exploited' },
    ];
    expect(parseSlaLine(lineWith({ timeline: events }))).toMatchObject({
      ok: true,
      question: { timeline: events },
    });
  });
});

describe('the target of a line', () => {
  it.each(['fix', 'triage', 'first-response', 'reward'])('may be %s', (target) => {
    expect(
      errorOf(lineWith({ policy: { ...policyWith(), clocks: { reward: paidClock } }, target })),
    ).toBeNull();
  });

  it.each(['reward', 'constructor', 'toString', '', 'Fix', '__proto__'])(
    'not %j, without such a clock',
    (target) => {
      expect(placeOf(lineWith({ target }))).toBe('target');
      const policy = { ...policyWith(), clocks: { other: paidClock } };
      expect(placeOf(lineWith({ policy, target }))).toBe('target');
    },
  );

  it('is named with those that there are', () => {
    const policy = { ...policyWith(), clocks: { reward: paidClock } };
    expect(errorOf(lineWith({ policy, target: 'retest' }))).toBe(
      'target: "retest" is not a target; use fix, triage, first-response or reward',
    );
    expect(errorOf(lineWith({ policy: 'marketplace-cloud-2026', target: 'reward' }))).toBe(
      'target: "reward" is not a target; use fix, triage or first-response',
    );
  });
});

describe('a policy that is saved', () => {
  const parts = {
    clockBase: 'reached:agreed',
    clocks: { reward: paidClock },
    accelerations: [exploitedAcceleration],
    targets: {
      fix: {
        high: { months: 1 },
        unrated: { days: 5, calendar: { ...office, special: { '2026-12-24': [['09:00', '13:00']] } } },
      },
      reward: { high: { days: 5 } },
    },
  };

  it('comes back as it is', () => {
    const policy = policyWith(parts as never);
    expect(parsePolicy(JSON.stringify(policy))).toEqual({ ok: true, policy });
  });

  it('gives the place of every problem', () => {
    const policy = policyWith({
      ...parts,
      clocks: { reward: { ...paidClock, stops: [] }, fix: paidClock },
      accelerations: [{ ...exploitedAcceleration, when: 'Exploited' }],
      owner: 'me',
    } as never);
    const parsed = parsePolicy(JSON.stringify(policy));
    const places = parsed.ok ? [] : parsed.problems.map(({ place }) => place);
    expect([...places].sort()).toEqual([
      'accelerations[0].when',
      'clocks.fix',
      'clocks.reward.stops',
      'owner',
    ]);
  });
});
