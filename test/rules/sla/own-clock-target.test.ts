import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { OwnClock, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed, rated, submitted, triaged } from '../../support/builders';
import { answered, november, office, plainPolicy, reached } from '../../support/clock-builders';

const rates: Targets = { critical: { days: 1 }, high: { days: 2 }, low: null };

/** A clock of a finding that is submitted on the 1st and not rated. */
function clock(
  own: OwnClock,
  events: readonly TimelineEvent[],
  now = november(20),
  targets: Targets = rates,
): ClockResult {
  const policy = plainPolicy({ clocks: { own }, targets: { own: targets } });
  return clockOf(policy, [submitted(november(1)), ...events], 'own', now);
}

const paid: OwnClock = { starts: 'submitted', stops: ['reached:paid'] };

describe('the target', () => {
  it('is that of the severity, counted from the start', () => {
    const raised = [rated(november(1), 'high'), rated(november(1, '12:00'), 'critical')];
    expect(clock(paid, raised, november(1, '18:00')).deadline).toBe(november(2));
    const agreed: OwnClock = { starts: 'reached:agreed', stops: ['reached:paid'] };
    const events = [...raised, reached(november(3), 'agreed')];
    expect(clock(agreed, events, november(3)).deadline).toBe(november(4));
  });

  it('of its own calendar', () => {
    const targets = { high: { hours: 4, calendar: office } };
    expect(clock(paid, [rated(november(1), 'high')], november(2, '11:00'), targets)).toMatchObject({
      deadline: november(2, '13:00'),
      usedFraction: 0.5,
    });
  });

  it('a severity without one: no target, also for a policy that gives the clock none', () => {
    const none = { state: 'no-target', startedAt: november(1), deadline: null, outcome: null };
    for (const events of [
      [rated(november(1), 'low')],
      [rated(november(1), 'low'), reached(november(2), 'paid')],
    ])
      expect(clock(paid, events)).toMatchObject(none);
    const bare = plainPolicy({ clocks: { own: paid } });
    expect(
      clockOf(bare, [submitted(november(1)), rated(november(1), 'high')], 'own', november(2)),
    ).toMatchObject(none);
  });

  it('no severity: not started, but with its start', () => {
    for (const events of [[], [reached(november(2), 'paid')]])
      expect(clock(paid, events)).toMatchObject({
        state: 'not-started',
        startedAt: november(1),
        deadline: null,
      });
  });

  it('may have a name that every object inherits', () => {
    const policy = plainPolicy({ clocks: { constructor: paid }, targets: { constructor: rates } });
    const events = [submitted(november(1)), rated(november(1), 'high')];
    expect(clockOf(policy, events, 'constructor', november(2)).deadline).toBe(november(3));
    for (const other of [plainPolicy(), plainPolicy({ clocks: { reward: paid } })])
      expect(() => clockOf(other, events, 'constructor', november(2))).toThrow(RangeError);
    expect(
      clockOf(plainPolicy({ clocks: { constructor: paid } }), events, 'constructor', november(2)),
    ).toMatchObject({ state: 'no-target' });
  });

  it('a clock that the policy does not define is refused', () => {
    expect(() => clockOf(plainPolicy(), [submitted(november(1))], 'reward', november(2))).toThrow(
      new RangeError('The policy has no clock "reward".'),
    );
  });
});

describe('ended before a severity is known', () => {
  const ended = reached(november(3), 'paid');

  it('it is judged by the first severity known later', () => {
    expect(clock(paid, [ended, rated(november(5), 'high')])).toMatchObject({
      state: 'met',
      deadline: november(3),
    });
    expect(clock(paid, [ended, rated(november(5), 'critical'), rated(november(6), 'high')])).toMatchObject({
      state: 'missed',
      deadline: november(2),
    });
    expect(clock(paid, [ended, rated(november(5), 'low'), rated(november(6), 'high')]).state).toBe(
      'no-target',
    );
  });

  it('with `unrated` by that, and stays so', () => {
    const targets = { ...rates, unrated: { days: 3 } };
    const judged = { state: 'met', deadline: november(4) };
    expect(clock(paid, [ended], november(20), targets)).toMatchObject(judged);
    expect(clock(paid, [ended, rated(november(5), 'critical')], november(20), targets)).toMatchObject(judged);
  });

  it('`unrated` runs until a severity is known', () => {
    const targets = { ...rates, unrated: { days: 3 } };
    expect(clock(paid, [], november(2), targets)).toMatchObject({ state: 'running', deadline: november(4) });
    expect(clock(paid, [rated(november(2), 'high')], november(2), targets).deadline).toBe(november(3));
    expect(clock(paid, [rated(november(2), 'low')], november(2), targets).state).toBe('no-target');
  });
});

describe('a severity at the instant of the end', () => {
  const at = november(3);
  const rating = rated(at, 'critical');
  const targets = { ...rates, unrated: { days: 3 } };

  it.each([
    ['triaged', triaged(at)],
    ['reached:paid', reached(at, 'paid')],
  ] as const)('comes after %s', (stop, event) => {
    expect(
      clock({ starts: 'submitted', stops: [stop] }, [rating, event], november(20), targets),
    ).toMatchObject({
      state: 'met',
      deadline: november(4),
    });
  });

  it.each([
    ['first-response', answered(at)],
    ['fixed', fixed(at)],
  ] as const)('comes before %s', (stop, event) => {
    expect(
      clock({ starts: 'submitted', stops: [stop] }, [rating, event], november(20), targets),
    ).toMatchObject({
      state: 'missed',
      deadline: november(2),
    });
  });

  it('that is the instant of the start too: the stop’s place decides, also where the start comes later', () => {
    const retest: OwnClock = { starts: 'fixed', stops: ['triaged', 'first-response'] };
    const events = [rating, fixed(at)];
    // Unrated at the triage: three days from the 3rd; critical at the response: one.
    expect(clock(retest, [...events, triaged(at)], november(20), targets)).toMatchObject({
      state: 'met',
      deadline: november(6),
    });
    expect(clock(retest, [...events, answered(at)], november(20), targets)).toMatchObject({
      state: 'met',
      deadline: november(4),
    });
    // Without `unrated`, by the first severity known later than the stop.
    expect(clock(retest, [...events, triaged(at)])).toMatchObject({ state: 'met', deadline: november(4) });
    const changed = [rated(november(2), 'high'), ...events];
    expect(clock(retest, [...changed, triaged(at)]).deadline).toBe(november(5));
    expect(clock(retest, [...changed, answered(at)]).deadline).toBe(november(4));
  });
});
