import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Acceleration, Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import {
  begun,
  dateSet,
  endOfNovember,
  extended,
  flagged,
  november,
  plainPolicy,
  reopened,
  unflagged,
} from '../../support/clock-builders';

// Submitted and rated high on the 1st: due on the 11th. Exploited, two days after the flag; public, a day after it.
const fix: Targets = { critical: { days: 5 }, high: { days: 10 } };
const exploited: Acceleration = { when: 'exploited', from: 'flag', targets: { fix: { high: { days: 2 } } } };
const published: Acceleration = { when: 'public', from: 'flag', targets: { fix: { high: { days: 1 } } } };

function clock(
  events: readonly TimelineEvent[],
  now: string,
  changes: Partial<Policy> = {},
  target = 'fix',
): ClockResult {
  const policy = plainPolicy({ targets: { fix }, accelerations: [exploited, published], ...changes });
  return clockOf(policy, [...begun(november(1), 'high'), ...events], target, now);
}

describe('a flag holds from flagged to the next unflagged of its name', () => {
  const flag = flagged(november(3), 'exploited');

  it('at its instant and after it', () => {
    expect(clock([flag], november(2, '23:59:59.999')).deadline).toBe(november(11));
    expect(clock([flag], november(3))).toMatchObject({
      state: 'running',
      startedAt: november(1),
      deadline: november(5),
      dueDate: '2026-11-05',
      provisional: false,
    });
    expect(clock([flag], november(5)).state).toBe('running');
    expect(clock([flag], november(5, '00:00:00.001'))).toMatchObject({ state: 'breached', remainingMs: -1 });
  });

  it('after it is removed, all is as if it had never been', () => {
    const events = [flag, unflagged(november(4), 'exploited')];
    expect(clock(events, november(3, '23:59:59.999')).deadline).toBe(november(5));
    const never = clock([], november(9));
    expect(clock(events, november(9))).toEqual({ ...never, explanation: expect.anything() as unknown });
    expect(clock(events, november(4)).deadline).toBe(november(11));
  });

  it('set again, it counts from there', () => {
    const events = [flag, unflagged(november(4), 'exploited'), flagged(november(6), 'exploited')];
    expect(clock(events, november(6)).deadline).toBe(november(8));
  });

  it('flagged while it holds, and unflagged while it does not, are ignored', () => {
    expect(clock([flag, flagged(november(4), 'exploited')], november(9))).toEqual(clock([flag], november(9)));
    expect(clock([unflagged(november(2), 'exploited'), flag], november(9))).toEqual(
      clock([flag], november(9)),
    );
    expect(clock([unflagged(november(2), 'exploited')], november(9))).toEqual(clock([], november(9)));
  });

  it('at one instant it is removed first, and then set anew', () => {
    const at = november(4);
    const again = [flag, flagged(at, 'exploited'), unflagged(at, 'exploited')];
    expect(clock(again, at).deadline).toBe(november(6));
    expect(clock([flagged(at, 'exploited'), unflagged(at, 'exploited')], at).deadline).toBe(november(6));
  });

  it('one that precedes the submission counts as at its instant', () => {
    expect(clock([flagged('2026-10-01T00:00:00Z', 'exploited')], november(2)).deadline).toBe(november(3));
  });

  it('a name that the policy does not mention computes nothing', () => {
    const others = [flagged(november(3), 'other'), unflagged(november(4), 'other')];
    expect(clock(others, november(9))).toEqual(clock([], november(9)));
    expect(clock([flag, unflagged(november(4), 'other')], november(9))).toEqual(clock([flag], november(9)));
  });

  it('touches the fix alone', () => {
    const changes = {
      targets: { fix, triage: { high: { days: 3 } }, 'first-response': { high: { days: 3 } } },
    };
    for (const target of ['triage', 'first-response'])
      expect(clock([flag], november(9), changes, target)).toEqual(clock([], november(9), changes, target));
  });
});

describe('the deadline is the earliest of the policy’s own and those of the flags that hold', () => {
  it.each([
    ['the own one', [flagged(november(10), 'exploited')], november(11)],
    ['the flag’s', [flagged(november(8, '23:59:59.999'), 'exploited')], november(10, '23:59:59.999')],
    ['the earlier of two', [flagged(november(2), 'exploited'), flagged(november(2), 'public')], november(3)],
    ['not the later set', [flagged(november(2), 'exploited'), flagged(november(4), 'public')], november(4)],
  ])('%s', (_name, events, deadline) => {
    expect(clock(events, november(10)).deadline).toBe(deadline);
  });

  it('one flag removed, the other is left', () => {
    const events = [flagged(november(2), 'exploited'), flagged(november(2), 'public')];
    expect(clock([...events, unflagged(november(3), 'public')], november(3)).deadline).toBe(november(4));
    expect(clock([...events, unflagged(november(3), 'exploited')], november(3)).deadline).toBe(november(3));
  });

  it('one flag may have several accelerations', () => {
    const sooner: Acceleration = { ...exploited, targets: { fix: { high: { hours: 12 } } } };
    const changes = { accelerations: [exploited, sooner] };
    expect(clock([flagged(november(2), 'exploited')], november(2), changes).deadline).toBe(
      november(2, '12:00'),
    );
    const events = [flagged(november(2), 'exploited'), unflagged(november(2, '06:00'), 'exploited')];
    expect(clock(events, november(3), changes).deadline).toBe(november(11));
  });

  it('an acceleration without targets for the fix changes nothing', () => {
    const changes = { accelerations: [{ when: 'exploited', from: 'flag', targets: {} }] } as const;
    expect(clock([flagged(november(2), 'exploited')], november(3), changes)).toMatchObject({
      state: 'running',
      deadline: november(11),
    });
  });
});

describe('a set date goes before all', () => {
  const flag = flagged(november(3), 'exploited');

  it.each([
    ['later than the flag asks for', '2026-11-20', endOfNovember(20)],
    ['earlier', '2026-11-04', endOfNovember(4)],
  ])('%s', (_name, dueDate, deadline) => {
    for (const at of [november(2), november(3), november(4)]) {
      expect(clock([flag, dateSet(at, dueDate)], november(4)).deadline).toBe(deadline);
      expect(clock([flag, extended(at, dueDate)], november(4)).deadline).toBe(deadline);
    }
  });

  it('but does not move the flag’s own, which is there again after a restart', () => {
    const events = [dateSet(november(2), '2026-11-20'), flag, fixed(november(4)), reopened(november(6))];
    expect(clock(events, november(6), { reopen: 'original' }).deadline).toBe(endOfNovember(20));
    expect(clock(events, november(6), { reopen: 'restart' }).deadline).toBe(november(8));
  });
});

describe('a stop', () => {
  const flag = flagged(november(3), 'exploited');

  it('is judged by the flag’s deadline: at it met, just after it missed', () => {
    expect(clock([flag, fixed(november(5))], november(9))).toMatchObject({
      state: 'met',
      outcome: 'met',
      deadline: november(5),
      dueDate: '2026-11-05',
    });
    expect(clock([flag, fixed(november(5, '00:00:00.001'))], november(9))).toMatchObject({
      state: 'missed',
      deadline: november(5),
    });
  });

  it('at the instant of the flag is judged by it', () => {
    const zero = { ...exploited, targets: { fix: { high: { days: 0 } } } };
    const at = november(3);
    expect(
      clock([flagged(at, 'exploited'), fixed(at)], november(9), { accelerations: [zero] }),
    ).toMatchObject({
      state: 'met',
      deadline: at,
    });
  });

  it('stays as it was judged, whatever is flagged or unflagged later', () => {
    const judged = clock([flag, fixed(november(6))], november(6));
    expect(judged.state).toBe('missed');
    for (const later of [
      [unflagged(november(7), 'exploited')],
      [flagged(november(7), 'public')],
      [unflagged(november(7), 'exploited'), flagged(november(8), 'exploited')],
    ])
      expect(clock([flag, fixed(november(6)), ...later], november(9))).toEqual(judged);
    const met = clock([fixed(november(6))], november(6));
    expect(clock([fixed(november(6)), flagged(november(7), 'exploited')], november(9))).toEqual(met);
  });

  it('flagged and unflagged count in it: a reopening knows them', () => {
    const stopped = [flag, fixed(november(4))];
    const removed = [...stopped, unflagged(november(6), 'exploited'), reopened(november(7))];
    expect(clock(removed, november(7)).deadline).toBe(november(11));
    const set = [fixed(november(3)), flagged(november(4), 'exploited'), reopened(november(5))];
    expect(clock(set, november(5)).deadline).toBe(november(6));
    // The time from the flag to the reopening is a pause of it.
    expect(clock(set, november(5), { reopen: 'resume' }).deadline).toBe(november(7));
  });

  it('under restart both deadlines count from the reopening', () => {
    const events = [flag, fixed(november(4)), reopened(november(7))];
    expect(clock(events, november(8), { reopen: 'restart' })).toMatchObject({
      startedAt: november(7),
      deadline: november(9),
      usedFraction: 0.5,
    });
    const removed = [...events, unflagged(november(8), 'exploited')];
    expect(clock(removed, november(8), { reopen: 'restart' }).deadline).toBe(november(17));
  });

  it('a flag that is set after a restart counts from there', () => {
    const events = [fixed(november(3)), reopened(november(4)), flagged(november(6), 'exploited')];
    expect(clock(events, november(6), { reopen: 'restart' })).toMatchObject({
      startedAt: november(4),
      deadline: november(8),
    });
  });

  it('closed is cancelled', () => {
    expect(clock([flag, closed(november(4))], november(9))).toMatchObject({
      state: 'cancelled',
      deadline: null,
    });
  });

  it('fixed before the base is met without a deadline: a provisional one does not judge', () => {
    const changes = { clockBase: 'triaged', triageWindowDays: 1 } as const;
    const zero = { ...exploited, targets: { fix: { high: { days: 0 } } } };
    const events = [flagged(november(1), 'exploited'), fixed(november(1, '12:00'))];
    for (const accelerations of [[exploited], [zero]])
      expect(clock(events, november(9), { ...changes, accelerations })).toMatchObject({
        state: 'met',
        deadline: null,
      });
  });
});

describe('the next check', () => {
  it('is that of the deadline in effect', () => {
    // Two days from the 3rd, of four since the 1st: 75 % on the 4th.
    expect(clock([flagged(november(3), 'exploited')], november(3, '12:00'))).toMatchObject({
      band: 'on-track',
      nextCheckAt: november(4),
    });
    expect(clock([flagged(november(3), 'exploited')], november(4))).toMatchObject({
      band: 'at-risk',
      nextCheckAt: november(5, '00:00:00.001'),
    });
  });

  it('before the base, at which a target of a flag alone starts to run', () => {
    const policy = { clockBase: 'triaged', triageWindowDays: 5, targets: { fix: {} } } as const;
    expect(clock([flagged(november(2), 'exploited')], november(3), policy)).toMatchObject({
      state: 'not-started',
      deadline: november(8),
      provisional: true,
      nextCheckAt: november(6),
    });
    expect(
      clock([flagged(november(2), 'exploited'), triaged(november(4))], november(4), policy),
    ).toMatchObject({
      state: 'running',
      deadline: november(6),
    });
    expect(
      clock([rated(november(2), 'low'), flagged(november(2), 'exploited')], november(4), policy).deadline,
    ).toBe(null);
  });
});
