import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { rated, submitted, triaged } from '../../support/builders';
import {
  dateSet,
  endOfNovember,
  extended,
  flagged,
  noLaterThan,
  november,
  office,
  paused,
  plainPolicy,
  resumed,
  windowlessPolicy,
} from '../../support/clock-builders';

// Submitted on the 1st: a high one is due on the 11th, a critical one on the 3rd.
const fix: Targets = { critical: { days: 2 }, high: { days: 10 }, low: null };
const high = rated(november(1), 'high');

function clock(
  events: readonly TimelineEvent[],
  now: string,
  changes: Partial<Policy> = {},
  target = 'fix',
): ClockResult {
  const policy = plainPolicy({ targets: { fix }, ...changes });
  return clockOf(policy, [submitted(november(1)), ...events], target, now);
}

describe('the end of the date takes the place of a later deadline', () => {
  it('at its instant and after it', () => {
    const events = [high, noLaterThan(november(2), '2026-11-05')];
    expect(clock(events, november(1, '23:59:59.999')).deadline).toBe(november(11));
    expect(clock(events, november(2))).toMatchObject({
      state: 'running',
      startedAt: november(1),
      deadline: endOfNovember(5),
      dueDate: '2026-11-05',
      provisional: false,
    });
    expect(clock(events, endOfNovember(5)).state).toBe('running');
    expect(clock(events, november(6))).toMatchObject({ state: 'breached', remainingMs: -1 });
  });

  it('not of an earlier one', () => {
    for (const dueDate of ['2026-11-11', '2026-11-12'])
      expect(clock([high, noLaterThan(november(2), dueDate)], november(3))).toEqual({
        ...clock([high], november(3)),
        explanation: expect.anything() as unknown,
      });
    expect(clock([high, noLaterThan(november(2), '2026-11-10')], november(3)).deadline).toBe(
      endOfNovember(10),
    );
  });

  it('in the policy’s zone', () => {
    const events = [high, noLaterThan(november(2), '2026-11-05')];
    expect(clock(events, november(3), { timeZone: 'America/New_York' }).deadline).toBe(
      '2026-11-06T04:59:59.999Z',
    );
  });

  it('may lie in the past', () => {
    expect(clock([high, noLaterThan(november(5), '2026-11-02')], november(5))).toMatchObject({
      state: 'breached',
      deadline: endOfNovember(2),
    });
  });

  it('touches no other clock', () => {
    const targets = { fix, triage: { high: { days: 9 } }, own: { high: { days: 9 } } };
    const changes = { targets, clocks: { own: { starts: 'submitted', stops: ['triaged'] } } } as const;
    for (const target of ['triage', 'own'])
      expect(clock([high, noLaterThan(november(2), '2026-11-03')], november(4), changes, target)).toEqual(
        clock([high], november(4), changes, target),
      );
  });
});

describe('several', () => {
  it.each([
    ['the earliest', [noLaterThan(november(2), '2026-11-05'), noLaterThan(november(3), '2026-11-07')], 5],
    [
      'whichever comes last',
      [noLaterThan(november(2), '2026-11-07'), noLaterThan(november(3), '2026-11-05')],
      5,
    ],
    [
      'at one instant too',
      [noLaterThan(november(2), '2026-11-05'), noLaterThan(november(2), '2026-11-07')],
      5,
    ],
    ['in another order', [noLaterThan(november(2), '2026-11-07'), noLaterThan(november(2), '2026-11-05')], 5],
  ])('%s', (_name, events, day) => {
    expect(clock([high, ...events], november(4)).deadline).toBe(endOfNovember(day));
  });
});

describe('a date of null', () => {
  const bound = noLaterThan(november(2), '2026-11-05');

  it('lifts all that was bound before it', () => {
    const lifted = noLaterThan(november(3), null);
    const events = [high, bound, noLaterThan(november(2, '12:00'), '2026-11-04'), lifted];
    expect(clock(events, november(2, '23:59:59.999')).deadline).toBe(endOfNovember(4));
    expect(clock(events, november(3)).deadline).toBe(november(11));
    expect(clock([...events, noLaterThan(november(4), '2026-11-08')], november(4)).deadline).toBe(
      endOfNovember(8),
    );
  });

  it('at one instant with a date: the date counts, and what was before is lifted', () => {
    const at = november(3);
    for (const events of [
      [noLaterThan(at, null), noLaterThan(at, '2026-11-07')],
      [noLaterThan(at, '2026-11-07'), noLaterThan(at, null)],
      [
        noLaterThan(at, null),
        noLaterThan(at, '2026-11-07'),
        noLaterThan(at, '2026-11-09'),
        noLaterThan(at, null),
      ],
    ])
      expect(clock([high, bound, ...events], at).deadline).toBe(endOfNovember(7));
  });

  it('without a bound changes nothing', () => {
    expect(clock([high, noLaterThan(november(2), null)], november(3))).toEqual(clock([high], november(3)));
  });
});

describe('where there is no deadline the date takes its place', () => {
  const bound = noLaterThan(november(2), '2026-11-05');

  it.each([
    ['for want of a severity', [], {}],
    ['for want of a target', [rated(november(1), 'low')], {}],
  ])('%s', (_name, events, changes) => {
    expect(clock([...events, bound], november(3), changes)).toMatchObject({
      state: 'running',
      band: 'on-track',
      startedAt: november(1),
      deadline: endOfNovember(5),
      provisional: false,
      // Elapsed time, as for a set date.
      usedFraction: (2 * 86_400_000) / (5 * 86_400_000 - 1),
    });
    expect(clock([...events, bound, paused(november(3))], november(4))).toMatchObject({
      state: 'paused',
      deadline: null,
    });
    expect(clock([...events, bound], november(6)).state).toBe('breached');
  });

  it('for want of a base', () => {
    const policy = windowlessPolicy({ targets: { fix } });
    const events = [submitted(november(1)), high, bound];
    const ahead = { state: 'not-started', startedAt: null, deadline: endOfNovember(5), provisional: false };
    expect(clockOf(policy, events, 'fix', november(3))).toMatchObject({ ...ahead, nextCheckAt: null });
    expect(clockOf(policy, [...events, triaged(november(4))], 'fix', november(4))).toMatchObject({
      state: 'running',
      startedAt: november(4),
      deadline: endOfNovember(5),
    });
    // Triaged after the date: two days from the triage would be later.
    expect(clockOf(policy, [...events, triaged(november(7))], 'fix', november(7)).state).toBe('breached');
  });
});

describe('before the base', () => {
  const changes = { clockBase: 'triaged', triageWindowDays: 5 } as const;

  it.each([
    ['earlier than the provisional deadline: as a set date', '2026-11-15', endOfNovember(15), false],
    ['later: provisional', '2026-11-16', november(16), true],
  ])('%s', (_name, dueDate, deadline, provisional) => {
    expect(clock([high, noLaterThan(november(2), dueDate)], november(3), changes)).toMatchObject({
      state: 'not-started',
      deadline,
      provisional,
      nextCheckAt: november(6),
    });
  });

  it('equal: as without it', () => {
    const at = endOfNovember(1);
    const equal = plainPolicy({ ...changes, targets: { fix } });
    const events = [submitted(at), rated(at, 'high'), noLaterThan(november(2), '2026-11-16')];
    expect(clockOf(equal, events, 'fix', november(3))).toMatchObject({
      deadline: endOfNovember(16),
      provisional: true,
    });
  });
});

describe('the deadline is worked out without it', () => {
  it('a severity later: under `earlier-of` the policy’s own current deadline counts', () => {
    const bound = noLaterThan(november(1), '2026-11-01');
    const lifted = noLaterThan(november(4), null);
    // The 11th or two days from the 4th.
    const raised = [high, bound, rated(november(4), 'critical'), lifted];
    expect(clock(raised, november(4)).deadline).toBe(november(6));
  });

  it('a severity may give an earlier one than the date', () => {
    const events = [high, noLaterThan(november(2), '2026-11-09'), rated(november(3), 'critical')];
    expect(clock(events, november(3)).deadline).toBe(november(5));
  });

  it('pauses do not move the date', () => {
    const events = [high, noLaterThan(november(2), '2026-11-05'), paused(november(3)), resumed(november(5))];
    expect(clock(events, november(5)).deadline).toBe(endOfNovember(5));
    expect(clock([...events, noLaterThan(november(6), null)], november(6)).deadline).toBe(november(13));
  });

  it('accelerations included', () => {
    const accelerations = [
      { when: 'exploited', from: 'flag', targets: { fix: { high: { days: 2 } } } },
    ] as const;
    const bound = noLaterThan(november(2), '2026-11-06');
    const due = (at: string): unknown =>
      clock([high, bound, flagged(at, 'exploited')], november(6), { accelerations }).deadline;
    expect(due(november(4))).toBe(november(6));
    expect(due(november(5))).toBe(endOfNovember(6));
  });

  it.each([
    ['earlier than a set date: the bound', 20, 5, 5],
    ['later: the set date', 4, 5, 4],
    ['equal', 5, 5, 5],
  ])('set dates included: %s', (_name, set, bound, day) => {
    const events = [dateSet(november(2), `2026-11-${String(set).padStart(2, '0')}`)];
    const dueDate = `2026-11-0${bound}`;
    expect(clock([high, ...events, noLaterThan(november(3), dueDate)], november(3)).deadline).toBe(
      endOfNovember(day),
    );
    // At one instant the bound comes after the date.
    expect(clock([high, ...events, noLaterThan(november(2), dueDate)], november(3)).deadline).toBe(
      endOfNovember(day),
    );
  });
});

describe('it holds until the next date that is set, whatever that is', () => {
  const bound = noLaterThan(november(2), '2026-11-05');

  it.each([
    ['extended to later', extended(november(3), '2026-11-20'), 20],
    ['extended to earlier', extended(november(3), '2026-11-04'), 4],
    ['set to later', dateSet(november(3), '2026-11-20'), 20],
    ['set to the same', dateSet(november(3), '2026-11-05'), 5],
  ])('%s', (_name, event, day) => {
    expect(clock([high, bound, event], november(2, '23:59:59.999')).deadline).toBe(endOfNovember(5));
    expect(clock([high, bound, event], november(3)).deadline).toBe(endOfNovember(day));
  });
});

describe('the measure', () => {
  const office5: Partial<Policy> = { targets: { fix: { high: { days: 5, calendar: office } } } };
  const monday = (dueDate: string): readonly TimelineEvent[] => [
    submitted(november(2, '09:00')),
    rated(november(2, '09:00'), 'high'),
    noLaterThan(november(2, '09:00'), dueDate),
  ];

  it('is that of the policy’s own target', () => {
    // Sixteen working hours to the end of Tuesday.
    expect(clockOf(plainPolicy(office5), monday('2026-11-03'), 'fix', november(2, '13:00'))).toMatchObject({
      deadline: endOfNovember(3),
      usedFraction: 4 / 16,
      remainingMs: 12 * 3_600_000,
    });
  });

  it('also where a flag has an earlier deadline than it; of the flag where it decides or is equal', () => {
    const minutes = {
      timeZone: 'UTC',
      week: { mon: [['09:00', '23:59']], tue: [['09:00', '17:00']] },
    } as const;
    const accelerations = [
      { when: 'exploited', from: 'base', targets: { fix: { high: { hours: 20, calendar: minutes } } } },
    ] as const;
    const policy = plainPolicy({ ...office5, accelerations });
    const flag = flagged(november(2, '09:00'), 'exploited');
    // 14:59 hours on Monday and 5:01 on Tuesday: later than the date.
    expect(clockOf(policy, [...monday('2026-11-02'), flag], 'fix', november(2, '13:00'))).toMatchObject({
      deadline: endOfNovember(2),
      usedFraction: 4 / 8,
    });
    expect(clockOf(policy, [...monday('2026-11-03'), flag], 'fix', november(2, '13:00'))).toMatchObject({
      deadline: november(3, '14:01'),
      usedFraction: 4 / 20,
    });
  });
});
