import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import {
  answered,
  dateSet,
  november,
  office,
  paused,
  plainPolicy,
  reopened,
  resumed,
  windowlessPolicy,
} from '../../support/clock-builders';

// Submitted on the 1st: without a severity due on the 6th, critical on the 3rd, high on the 11th.
const rates: Targets = { critical: { days: 2 }, high: { days: 10 }, low: null };
const fix: Targets = { ...rates, unrated: { days: 5 } };

function clock(
  events: readonly TimelineEvent[],
  now: string,
  changes: Partial<Policy> = {},
  target = 'fix',
): ClockResult {
  const policy = plainPolicy({ targets: { fix }, ...changes });
  return clockOf(policy, [submitted(november(1)), ...events], target, now);
}

describe('the fix clock counts by it while no severity is known', () => {
  it.each([
    ['after a day', november(2), { state: 'running', band: 'on-track', usedFraction: 0.2 }],
    ['at 75 %', november(4, '18:00'), { state: 'running', band: 'at-risk', usedFraction: 0.75 }],
    ['at the deadline', november(6), { state: 'running', remainingMs: 0 }],
    ['just after it', november(6, '00:00:00.001'), { state: 'breached', band: 'breached', remainingMs: -1 }],
  ])('%s', (_name, now, expected) => {
    expect(clock([], now)).toMatchObject({
      startedAt: november(1),
      deadline: november(6),
      dueDate: '2026-11-06',
      provisional: false,
      ...expected,
    });
  });

  it('and has its next check like any other', () => {
    expect(clock([], november(2)).nextCheckAt).toBe(november(3));
  });

  it('null is the same as leaving it out', () => {
    const none = clock([], november(4), { targets: { fix: rates } });
    expect(none).toMatchObject({ state: 'not-started', startedAt: november(1), deadline: null });
    expect(clock([], november(4), { targets: { fix: { ...rates, unrated: null } } })).toEqual(none);
  });

  it('zero is not null: due at the base', () => {
    const zero = { targets: { fix: { ...rates, unrated: { days: 0 } } } };
    expect(clock([], november(1), zero)).toMatchObject({ state: 'running', deadline: november(1) });
    expect(clock([], november(1, '00:00:00.001'), zero).state).toBe('breached');
  });

  it('a pause stops it and moves it on', () => {
    expect(clock([paused(november(2))], november(3))).toMatchObject({ state: 'paused', deadline: null });
    expect(clock([paused(november(2)), resumed(november(3))], november(3))).toMatchObject({
      deadline: november(7),
      usedFraction: 0.2,
    });
  });

  it('on its own calendar', () => {
    const targets = { fix: { ...rates, unrated: { hours: 8, calendar: office } } };
    expect(clock([], november(2, '13:00'), { targets })).toMatchObject({
      deadline: november(2, '17:00'),
      usedFraction: 0.5,
    });
  });

  it('a set date holds in its place', () => {
    expect(clock([dateSet(november(2), '2026-11-20')], november(3)).dueDate).toBe('2026-11-20');
  });
});

describe('before the base it gives the provisional deadline', () => {
  const waiting = { clockBase: 'triaged', triageWindowDays: 2 } as const;

  it('the window’s end and its days', () => {
    expect(clock([], november(2), waiting)).toMatchObject({
      state: 'not-started',
      startedAt: null,
      deadline: november(8),
      provisional: true,
      nextCheckAt: november(3),
    });
  });

  it('at the window’s end it runs', () => {
    expect(clock([], november(3), waiting)).toMatchObject({
      state: 'running',
      startedAt: november(3),
      deadline: november(8),
      provisional: false,
    });
  });

  it('a severity before the base replaces it', () => {
    expect(clock([rated(november(2), 'high')], november(2), waiting).deadline).toBe(november(13));
  });

  it('without a window there is no deadline', () => {
    const policy = windowlessPolicy({ targets: { fix } });
    expect(clockOf(policy, [submitted(november(1))], 'fix', november(9))).toMatchObject({
      state: 'not-started',
      deadline: null,
      provisional: false,
    });
  });
});

describe('the first severity replaces it as if it had never been', () => {
  describe.each(['earlier-of', 'from-start', 'restart'] as const)('under %s', (severityChange) => {
    it.each([
      ['higher', 'critical', november(3)],
      ['later than it', 'high', november(11)],
    ] as const)('%s: base and target', (_name, severity, deadline) => {
      expect(clock([rated(november(2), severity)], november(2), { severityChange }).deadline).toBe(deadline);
    });

    it('and the pauses so far, in its own measure', () => {
      const events = [paused(november(2)), resumed(november(3)), rated(november(4), 'high')];
      expect(clock(events, november(4), { severityChange }).deadline).toBe(november(12));
      const open = [paused(november(2)), rated(november(4), 'high'), resumed(november(5))];
      expect(clock(open, november(5), { severityChange }).deadline).toBe(november(14));
    });

    it('and all is as in a policy without it', () => {
      const events = [
        paused(november(2)),
        rated(november(3), 'high'),
        resumed(november(4)),
        rated(november(5), 'critical'),
      ];
      const bare = clock(events, november(6), { severityChange, targets: { fix: rates } });
      expect(clock(events, november(6), { severityChange })).toEqual({
        ...bare,
        explanation: expect.anything() as unknown,
      });
    });
  });

  it('one without a target: no target', () => {
    for (const severity of ['low', 'medium'] as const)
      expect(clock([rated(november(2), severity)], november(3))).toMatchObject({
        state: 'no-target',
        deadline: null,
      });
  });

  it('and a later one then counts from its change, as from a severity without a target', () => {
    const events = [rated(november(4), 'low'), rated(november(5), 'critical')];
    expect(clock(events, november(5)).deadline).toBe(november(7));
  });
});

describe('a stop', () => {
  it('is judged by it: at the deadline met, just after it missed', () => {
    expect(clock([fixed(november(6))], november(9))).toMatchObject({ state: 'met', deadline: november(6) });
    expect(clock([fixed(november(6, '00:00:00.001'))], november(9)).state).toBe('missed');
    expect(clock([fixed(november(2))], november(9), { targets: { fix: rates } }).state).toBe('no-target');
  });

  it('stays judged by it, whatever severity comes; a reopening knows it', () => {
    const stopped = [fixed(november(2)), rated(november(3), 'critical')];
    expect(clock(stopped, november(9))).toMatchObject({ state: 'met', deadline: november(6) });
    expect(clock([...stopped, reopened(november(4))], november(4))).toMatchObject({
      state: 'breached',
      deadline: november(3),
    });
  });

  it.each([
    ['original', november(6)],
    ['resume', november(8)],
    ['restart', november(9)],
  ] as const)('and reopened under %s', (reopen, deadline) => {
    const events = [fixed(november(2)), reopened(november(4))];
    expect(clock(events, november(4), { reopen }).deadline).toBe(deadline);
  });

  it('closed is cancelled', () => {
    expect(clock([closed(november(2))], november(3))).toMatchObject({ state: 'cancelled', deadline: null });
  });
});

describe('an answer clock', () => {
  const answer: Targets = { unrated: { days: 3 }, critical: { days: 1 } };
  const targets = { triage: answer, 'first-response': answer };
  const late: Targets = { ...answer, unrated: null };
  const answers = (events: readonly TimelineEvent[], target: string, now = november(8)): ClockResult =>
    clock(events, now, { targets }, target);

  it('runs by it', () => {
    for (const target of ['triage', 'first-response'])
      expect(answers([], target, november(2))).toMatchObject({ state: 'running', deadline: november(4) });
  });

  it('until a severity is known', () => {
    const events = [rated(november(1, '12:00'), 'critical')];
    expect(answers(events, 'triage', november(2))).toMatchObject({ state: 'running', deadline: november(2) });
    expect(answers([rated(november(2), 'high')], 'triage', november(2)).state).toBe('no-target');
  });

  it.each([
    ['at the deadline', november(4), 'met'],
    ['just after it', november(4, '00:00:00.001'), 'missed'],
  ])('that ends %s is judged by it, and stays so when a severity is known later', (_name, at, state) => {
    const judged = { state, outcome: state, deadline: november(4) };
    expect(answers([triaged(at)], 'triage')).toMatchObject(judged);
    const rerated = [rated(november(5), 'critical'), rated(november(6), 'high')];
    expect(answers([triaged(at), ...rerated], 'triage')).toMatchObject(judged);
    expect(answers([fixed(at), ...rerated], 'first-response')).toMatchObject(judged);
  });

  it('a severity at the instant of the triage comes after it, at that of a first response or fix before it', () => {
    const at = november(3);
    const rating = rated(at, 'critical');
    expect(answers([rating, triaged(at)], 'triage')).toMatchObject({ state: 'met', deadline: november(4) });
    expect(answers([rating, answered(at)], 'first-response')).toMatchObject({
      state: 'missed',
      deadline: november(2),
    });
    expect(answers([rating, fixed(at)], 'triage')).toMatchObject({ state: 'missed', deadline: november(2) });
  });

  it('without it is judged by the first severity known later', () => {
    const events = [triaged(november(3)), rated(november(5), 'critical'), rated(november(6), 'high')];
    for (const targetsOf of [late, { critical: { days: 1 } }])
      expect(clock(events, november(8), { targets: { triage: targetsOf } }, 'triage')).toMatchObject({
        state: 'missed',
        deadline: november(2),
      });
  });

  it('that is closed before its end is cancelled', () => {
    expect(answers([closed(november(2))], 'triage')).toMatchObject({ state: 'cancelled', deadline: null });
  });
});
