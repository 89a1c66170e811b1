import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Acceleration, Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { rated, submitted, triaged } from '../../support/builders';
import {
  begun,
  dateSet,
  flagged,
  november,
  paused,
  plainPolicy,
  resumed,
  unflagged,
  windowlessPolicy,
} from '../../support/clock-builders';

// Submitted on the 1st. By its own targets a high one is due on the 11th, a critical one on the 3rd.
const fix: Targets = { critical: { days: 2 }, high: { days: 10 }, medium: { days: 20 } };

function from(start: Acceleration['from'], targets: Targets): Pick<Policy, 'accelerations'> {
  return { accelerations: [{ when: 'exploited', from: start, targets: { fix: targets } }] };
}

function clock(events: readonly TimelineEvent[], now: string, changes: Partial<Policy>): ClockResult {
  const policy = plainPolicy({ targets: { fix }, ...changes });
  return clockOf(policy, [submitted(november(1)), ...events], 'fix', now);
}

const high = rated(november(1), 'high');
const flag = flagged(november(3), 'exploited');

describe('from the base: as if the flag had always held', () => {
  const three = from('base', { high: { days: 3 }, critical: { days: 1 } });

  it('the base and its target, whenever the flag is set', () => {
    for (const at of [november(1), november(3), november(9)])
      expect(clock([high, flagged(at, 'exploited')], november(9), three)).toMatchObject({
        startedAt: november(1),
        deadline: november(4),
      });
  });

  it('with the pauses before the flag and after it', () => {
    const early = [paused(november(1, '12:00')), resumed(november(2))];
    expect(clock([high, ...early, flag], november(3), three).deadline).toBe(november(4, '12:00'));
    const open = [paused(november(2)), resumed(november(4))];
    expect(clock([high, ...open, flag], november(4), three).deadline).toBe(november(6));
  });

  it.each([
    ['earlier-of', november(3)],
    ['from-start', november(2)],
    ['restart', november(3)],
  ] as const)('with the severities before the flag, by %s', (severityChange, deadline) => {
    // Raised on the 2nd to one day.
    const events = [high, rated(november(2), 'critical'), flag];
    expect(clock(events, november(3), { ...three, severityChange }).deadline).toBe(deadline);
  });

  it('under `earlier-of` its own current deadline counts, not the policy’s', () => {
    // Its own: the 3rd, which is earlier than three days from the 2nd. The policy’s was the 11th.
    const own = from('base', { high: { days: 2 }, critical: { days: 3 } });
    const events = [high, rated(november(2), 'critical'), flag];
    const changes = { ...own, targets: { fix: { high: { days: 10 }, critical: { days: 9 } } } };
    expect(clock(events, november(3), changes).deadline).toBe(november(3));
  });

  it('counts a base that comes later', () => {
    const changes = { ...three, clockBase: 'triaged', triageWindowDays: 5 } as const;
    const events = [high, flagged(november(2), 'exploited')];
    expect(clock(events, november(3), changes)).toMatchObject({ provisional: true, deadline: november(9) });
    expect(clock([...events, triaged(november(4))], november(4), changes)).toMatchObject({
      provisional: false,
      deadline: november(7),
    });
    // A pause that is open at it holds from it on: a day.
    const pause = [paused(november(3)), resumed(november(5))];
    expect(clock([...events, ...pause, triaged(november(4))], november(5), changes).deadline).toBe(
      november(8),
    );
  });
});

describe('from the flag: it takes the base’s place', () => {
  const two = from('flag', { high: { days: 2 }, critical: { days: 1 }, unrated: { days: 4 } });

  it('two days from it', () => {
    expect(clock([high, flag], november(3), two)).toMatchObject({
      startedAt: november(1),
      deadline: november(5),
    });
  });

  it('an earlier pause does not count', () => {
    const early = [paused(november(1, '12:00')), resumed(november(2))];
    expect(clock([high, ...early, flag], november(4), two)).toMatchObject({
      deadline: november(5),
      // Of the 3.5 days that were not paused.
      usedFraction: 2.5 / 3.5,
    });
  });

  it.each([
    ['that is open at it holds from it on', november(2), november(4), november(6)],
    ['that begins at it', november(3), november(4), november(6)],
    ['that ends at it moves nothing', november(2), november(3), november(5)],
    ['after it moves it', november(4), november(5), november(6)],
  ])('a pause %s', (_name, since, until, deadline) => {
    expect(clock([high, paused(since), resumed(until), flag], november(5), two).deadline).toBe(deadline);
  });

  it('while paused there is no deadline', () => {
    expect(clock([high, flag, paused(november(4))], november(4), two)).toMatchObject({
      state: 'paused',
      deadline: null,
    });
  });

  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    'a severity at its instant is known at it, under %s',
    (severityChange) => {
      // Critical: a day from the flag, and not one from high to critical. The policy’s own is later.
      const changes = {
        ...two,
        severityChange,
        targets: { fix: { high: { days: 10 }, critical: { days: 9 } } },
      };
      expect(clock([high, flag, rated(november(3), 'critical')], november(3), changes).deadline).toBe(
        november(4),
      );
    },
  );

  it.each([
    // Raised on the 4th: a day from then; a day from the flag.
    ['earlier-of', november(5)],
    ['from-start', november(4)],
    ['restart', november(5)],
  ] as const)('a later severity is a change of it, by %s', (severityChange, deadline) => {
    const changes = {
      ...two,
      severityChange,
      targets: { fix: { high: { days: 10 }, critical: { days: 9 } } },
    };
    expect(clock([high, flag, rated(november(4), 'critical')], november(4), changes).deadline).toBe(deadline);
  });

  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    'the first severity after it: its instant and target, under %s',
    (severityChange) => {
      const changes = { ...two, severityChange };
      expect(clock([flag], november(4), changes)).toMatchObject({ state: 'running', deadline: november(7) });
      expect(clock([flag, rated(november(4), 'high')], november(4), changes).deadline).toBe(november(5));
    },
  );

  it('under `earlier-of` a severity without a target before it: from the flag', () => {
    expect(clock([rated(november(1), 'low'), flag], november(3), two).state).toBe('no-target');
    expect(
      clock([rated(november(1), 'low'), flag, rated(november(4), 'high')], november(4), two).deadline,
    ).toBe(november(6));
    expect(
      clock([rated(november(1), 'low'), rated(november(2), 'high'), flag], november(4), two).deadline,
    ).toBe(november(5));
  });
});

describe('from a flag before the base: counted from the base', () => {
  const two = from('flag', { high: { days: 2 }, medium: { days: 1 }, critical: { hours: 36 } });
  const early = flagged(november(2), 'exploited');

  it('provisional or not', () => {
    const changes = { ...two, clockBase: 'triaged', triageWindowDays: 5 } as const;
    expect(clock([high, early], november(3), changes)).toMatchObject({
      state: 'not-started',
      deadline: november(8),
      provisional: true,
    });
    expect(clock([high, early, triaged(november(4))], november(4), changes).deadline).toBe(november(6));
    expect(clock([high, early], november(6), changes)).toMatchObject({
      state: 'running',
      deadline: november(8),
    });
  });

  it('removed before the base it is gone', () => {
    const changes = { ...two, clockBase: 'triaged', triageWindowDays: 5 } as const;
    const events = [high, early, unflagged(november(3), 'exploited')];
    expect(clock(events, november(3), changes).deadline).toBe(november(16));
    expect(clock([...events, triaged(november(4))], november(4), changes).deadline).toBe(november(14));
  });

  it('a pause that is open at the base holds from it on', () => {
    const changes = { ...two, clockBase: 'triaged', triageWindowDays: 5 } as const;
    const events = [high, early, paused(november(3)), triaged(november(4)), resumed(november(5))];
    expect(clock(events, november(5), changes).deadline).toBe(november(7));
  });

  it('without a base there is no such deadline', () => {
    const policy = windowlessPolicy({ targets: { fix }, ...two });
    expect(clockOf(policy, [...begun(november(1), 'high'), early], 'fix', november(30))).toMatchObject({
      state: 'not-started',
      deadline: null,
      provisional: false,
    });
  });

  it('a severity at the base’s instant is a later one there, and known at a flag of that instant', () => {
    const at = november(3);
    const changes = { ...two, clockBase: 'triaged' } as const;
    const events = [rated(november(1), 'medium'), triaged(at), rated(at, 'critical')];
    // Medium at the base: the 4th, which is earlier than 36 hours from the change.
    expect(clock([...events, early], at, changes).deadline).toBe(november(4));
    // Critical at the flag: 36 hours from it.
    expect(clock([...events, flagged(at, 'exploited')], at, changes).deadline).toBe(november(4, '12:00'));
  });

  it('just before the base, at it and just after it', () => {
    const changes = { ...two, clockBase: 'triaged' } as const;
    const events = [high, triaged(november(3))];
    const due = (at: string): unknown =>
      clock([...events, flagged(at, 'exploited')], november(4), changes).deadline;
    expect(due(november(2, '23:59:59.999'))).toBe(november(5));
    expect(due(november(3))).toBe(november(5));
    expect(due(november(3, '00:00:00.001'))).toBe(november(5, '00:00:00.001'));
  });
});

describe('worked out by itself', () => {
  it('without set dates: it stands as it was when the date goes', () => {
    const two = from('flag', { high: { days: 2 } });
    const set = [high, dateSet(november(2), '2026-11-20'), flag];
    expect(clock(set, november(3), two).dueDate).toBe('2026-11-20');
  });

  it.each([
    ['only the flag has one', { low: { days: 2 } }, { state: 'running', deadline: november(5) }],
    ['none has one', { high: { days: 2 } }, { state: 'no-target', deadline: null }],
    ['null is none', { low: null }, { state: 'no-target', deadline: null }],
  ])('a severity without a target: %s', (_name, targets, expected) => {
    expect(clock([rated(november(1), 'low'), flag], november(4), from('flag', targets))).toMatchObject(
      expected,
    );
  });

  it.each([
    ['the flag has one for it', { unrated: { days: 2 } }, { state: 'running', deadline: november(5) }],
    ['none has', { high: { days: 2 } }, { state: 'not-started', deadline: null, startedAt: november(1) }],
  ])('no severity: %s', (_name, targets, expected) => {
    expect(clock([flag], november(4), from('flag', targets))).toMatchObject(expected);
  });

  it('once the flag is gone its target is too', () => {
    const events = [flag, unflagged(november(4), 'exploited')];
    expect(clock(events, november(4), from('flag', { unrated: { days: 2 } })).state).toBe('not-started');
    const low = [rated(november(1), 'low'), ...events];
    expect(clock(low, november(4), from('base', { low: { days: 9 } })).state).toBe('no-target');
  });

  it('paused, also where only the flag has a target', () => {
    const events = [rated(november(1), 'low'), flag, paused(november(4))];
    expect(clock(events, november(5), from('flag', { low: { days: 2 } })).state).toBe('paused');
    expect(clock(events, november(5), from('flag', { high: { days: 2 } })).state).toBe('no-target');
  });
});
