import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import type { OwnClock, Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted, triaged } from '../../support/builders';
import { november, plainPolicy, reached, reopened, windowlessPolicy } from '../../support/clock-builders';

const fix: Targets = { critical: { days: 2 }, high: { days: 10 } };

describe('without a severity', () => {
  const unrated = { targets: { fix: { ...fix, unrated: { days: 5 } } } };

  it('the target that counts has a step of its own, at the base', () => {
    expect(clockOf(plainPolicy(unrated), [submitted(november(1))], 'fix', november(2)).explanation).toEqual([
      expect.objectContaining({ kind: 'base' }),
      { at: november(1), kind: 'unrated', to: november(6), detail: { target: { days: 5 } } },
    ]);
  });

  it('and none where there is none', () => {
    const { explanation } = clockOf(
      plainPolicy({ targets: { fix } }),
      [submitted(november(1))],
      'fix',
      november(2),
    );
    expect(explanation.map(({ kind }) => kind)).toEqual(['base']);
  });

  it('before the base, with the provisional deadline', () => {
    const policy = plainPolicy({ ...unrated, clockBase: 'triaged', triageWindowDays: 2 });
    expect(clockOf(policy, [submitted(november(1))], 'fix', november(2)).explanation[1]).toEqual({
      at: november(3),
      kind: 'unrated',
      to: november(8),
      detail: { target: { days: 5 } },
    });
  });

  it('the first severity moves it', () => {
    const events = [submitted(november(1)), rated(november(2), 'high')];
    expect(clockOf(plainPolicy(unrated), events, 'fix', november(2)).explanation[2]).toEqual({
      at: november(2),
      kind: 'first-severity',
      from: november(6),
      to: november(11),
      detail: { severity: 'high', target: { days: 10 } },
    });
  });

  it('of a triage clock too', () => {
    const policy = plainPolicy({ targets: { triage: { unrated: { days: 3 } } } });
    const events = [submitted(november(1)), triaged(november(2))];
    expect(clockOf(policy, events, 'triage', november(2)).explanation).toEqual([
      expect.objectContaining({ kind: 'base' }),
      { at: november(1), kind: 'unrated', to: november(4), detail: { target: { days: 3 } } },
      { at: november(2), kind: 'answered', detail: { by: 'triaged' } },
    ]);
  });
});

describe('a milestone as the base', () => {
  const awaited = 'reached:agreed';
  const base = { submittedAt: november(1), awaited };

  it('is the rule of the base', () => {
    const policy = windowlessPolicy({ clockBase: awaited });
    const events = [submitted(november(1)), reached(november(3), 'agreed')];
    expect(clockOf(policy, events, 'fix', november(4)).explanation).toEqual([
      { at: november(3), kind: 'base', detail: { rule: awaited, ...base, provisional: false } },
    ]);
  });

  it.each([
    ['provisional', november(2), true],
    ['come', november(6), false],
  ])('or the window’s end, %s', (_name, now, provisional) => {
    const policy = plainPolicy({ clockBase: awaited, triageWindowDays: 5 });
    expect(clockOf(policy, [submitted(november(1))], 'fix', now).explanation[0]).toEqual({
      at: november(6),
      kind: 'base',
      detail: { rule: 'window', ...base, triageWindowDays: 5, provisional },
    });
  });
});

describe('a clock of the policy’s own', () => {
  function explain(
    own: OwnClock,
    events: readonly TimelineEvent[],
    changes: Partial<Policy> = {},
  ): readonly ExplanationStep[] {
    const policy = plainPolicy({
      clocks: { own },
      targets: { own: { high: { days: 2 }, unrated: { days: 3 } } },
      ...changes,
    });
    return clockOf(policy, [submitted(november(1)), ...events], 'own', november(2, '12:00')).explanation;
  }

  it('its start, what it counts by, and its end', () => {
    const own: OwnClock = { starts: 'reached:agreed', stops: ['reached:paid'] };
    const agreed = reached(november(2), 'agreed');
    expect(explain(own, [agreed, reached(november(2, '06:00'), 'paid')])).toEqual([
      { at: november(2), kind: 'started', detail: { by: 'reached:agreed', provisional: false } },
      { at: november(2), kind: 'unrated', to: november(5), detail: { target: { days: 3 } } },
      { at: november(2, '06:00'), kind: 'answered', detail: { by: 'reached:paid' } },
    ]);
    expect(explain(own, [rated(november(1), 'high'), agreed])).toEqual([
      { at: november(1), kind: 'first-severity', detail: { severity: 'high', target: { days: 2 } } },
      {
        at: november(2),
        kind: 'started',
        to: november(4),
        detail: { by: 'reached:agreed', provisional: false },
      },
    ]);
  });

  it('a provisional start', () => {
    const own: OwnClock = { starts: 'base', stops: ['fixed'] };
    const steps = explain(own, [rated(november(1), 'high')], { clockBase: 'triaged', triageWindowDays: 3 });
    expect(steps).toEqual([
      { at: november(1), kind: 'first-severity', detail: { severity: 'high', target: { days: 2 } } },
      { at: november(4), kind: 'started', to: november(6), detail: { by: 'base', provisional: true } },
    ]);
  });

  it('a provisional start without a severity', () => {
    const own: OwnClock = { starts: 'base', stops: ['fixed'] };
    expect(explain(own, [], { clockBase: 'triaged', triageWindowDays: 3 })).toEqual([
      { at: november(4), kind: 'started', detail: { by: 'base', provisional: true } },
      { at: november(4), kind: 'unrated', to: november(7), detail: { target: { days: 3 } } },
    ]);
  });

  it('ends with a closing, and has no closing that is taken back', () => {
    const own: OwnClock = { starts: 'submitted', stops: ['fixed'] };
    const close = closed(november(1, '12:00'), 'duplicate');
    expect(explain(own, [close]).at(-1)).toEqual({
      at: november(1, '12:00'),
      kind: 'closed',
      detail: { reason: 'duplicate' },
    });
    expect(explain(own, [close, reopened(november(2))])).toEqual(explain(own, []));
  });

  it('has no start that is taken back', () => {
    const own: OwnClock = { starts: 'fixed', stops: ['reached:paid'] };
    expect(explain(own, [fixed(november(1)), reopened(november(2))])).toEqual([]);
    const again = [fixed(november(1)), reopened(november(2)), fixed(november(2, '06:00'))];
    expect(explain(own, again)).toEqual(explain(own, [fixed(november(2, '06:00'))]));
  });

  it('nor the deadlines of the steps since', () => {
    const own: OwnClock = { starts: 'fixed', stops: ['reached:paid'] };
    const rating = rated(november(1, '12:00'), 'high');
    expect(explain(own, [fixed(november(1)), rating, reopened(november(2))])).toEqual([
      { at: november(1, '12:00'), kind: 'first-severity', detail: { severity: 'high', target: { days: 2 } } },
    ]);
  });
});
