import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { rated, submitted, triaged } from '../../support/builders';
import { begun, office, paused, plainPolicy, resumed } from '../../support/clock-builders';

const base = '2026-11-01T00:00:00Z';
const now = '2026-11-27T00:00:00Z';

type Rule = Policy['severityChange'];

function deadline(
  severityChange: Rule,
  events: readonly TimelineEvent[],
  changes: Partial<Policy> = {},
): string | null {
  return clockOf(plainPolicy({ severityChange, ...changes }), [submitted(base), ...events], 'fix', now)
    .deadline;
}

// Targets: critical 10, high 28, medium 84, low 175 days, informational none; all from 1 November or from the change.
describe('a change of severity', () => {
  const higher = [rated(base, 'medium'), rated('2026-11-11T00:00:00Z', 'critical')];
  const higherLate = [rated(base, 'high'), rated('2026-11-19T00:00:00.001Z', 'critical')];
  const higherOnTheDot = [rated(base, 'high'), rated('2026-11-19T00:00:00Z', 'critical')];
  const lower = [rated(base, 'critical'), rated('2026-11-05T00:00:00Z', 'high')];
  const fromNone = [rated(base, 'informational'), rated('2026-11-05T00:00:00Z', 'high')];
  const toNone = [rated(base, 'high'), rated('2026-11-05T00:00:00Z', 'informational')];
  const same = [rated(base, 'high'), rated('2026-11-05T00:00:00Z', 'high')];
  const upAndDown = [...higher, rated('2026-11-12T00:00:00Z', 'high')];

  it.each([
    // Of 24 January and ten days from the change.
    ['earlier-of', 'higher', higher, '2026-11-21T00:00:00Z'],
    ['from-start', 'higher', higher, '2026-11-11T00:00:00Z'],
    ['restart', 'higher', higher, '2026-11-21T00:00:00Z'],
    ['earlier-of', 'higher, when the current deadline is the earlier', higherLate, '2026-11-29T00:00:00Z'],
    ['from-start', 'higher, when the current deadline is the earlier', higherLate, '2026-11-11T00:00:00Z'],
    ['restart', 'higher, when the current deadline is the earlier', higherLate, '2026-11-29T00:00:00.001Z'],
    ['earlier-of', 'higher, when both are the same', higherOnTheDot, '2026-11-29T00:00:00Z'],
    ['earlier-of', 'lower', lower, '2026-11-29T00:00:00Z'],
    ['from-start', 'lower', lower, '2026-11-29T00:00:00Z'],
    ['restart', 'lower', lower, '2026-12-03T00:00:00Z'],
    ['earlier-of', 'from one without a target', fromNone, '2026-12-03T00:00:00Z'],
    ['from-start', 'from one without a target', fromNone, '2026-11-29T00:00:00Z'],
    ['restart', 'from one without a target', fromNone, '2026-12-03T00:00:00Z'],
    ['earlier-of', 'to one without a target', toNone, null],
    ['from-start', 'to one without a target', toNone, null],
    ['restart', 'to one without a target', toNone, null],
    ['earlier-of', 'to the same', same, '2026-11-29T00:00:00Z'],
    ['from-start', 'to the same', same, '2026-11-29T00:00:00Z'],
    ['restart', 'to the same', same, '2026-11-29T00:00:00Z'],
    ['earlier-of', 'up and down again', upAndDown, '2026-11-29T00:00:00Z'],
    ['from-start', 'up and down again', upAndDown, '2026-11-29T00:00:00Z'],
    ['restart', 'up and down again', upAndDown, '2026-12-10T00:00:00Z'],
  ] as const)('%s, %s', (rule, _name, events, expected) => {
    expect(deadline(rule, events)).toBe(expected);
  });

  it('earlier-of: from a severity without a target it does not matter which is more severe', () => {
    const targets = { fix: { critical: null, high: { days: 28 } } };
    const down = [rated(base, 'critical'), rated('2026-11-05T00:00:00Z', 'high')];
    expect(deadline('earlier-of', down, { targets })).toBe('2026-12-03T00:00:00Z');
  });

  it('earlier-of: explains that the current deadline is kept if both are the same', () => {
    const timeline = [submitted(base), ...higherOnTheDot];
    const { explanation } = clockOf(plainPolicy({ severityChange: 'earlier-of' }), timeline, 'fix', now);
    expect(explanation.at(-1)).toMatchObject({ kind: 'severity-changed', detail: { rule: 'kept-earlier' } });
  });

  it('does not change the base', () => {
    expect(
      clockOf(plainPolicy({ severityChange: 'restart' }), [submitted(base), ...higher], 'fix', now),
    ).toMatchObject({ state: 'breached', startedAt: base });
  });

  it('from-start may put the deadline into the past', () => {
    expect(
      clockOf(
        plainPolicy({ severityChange: 'from-start' }),
        [submitted(base), ...higher],
        'fix',
        '2026-11-12T00:00:00Z',
      ),
    ).toMatchObject({ state: 'breached', remainingMs: -86_400_000, usedFraction: 1.1 });
  });
});

describe('the first severity', () => {
  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    '%s: counts from the base, whenever it became known',
    (rule) => {
      expect(deadline(rule, [rated(base, 'high')])).toBe('2026-11-29T00:00:00Z');
      expect(deadline(rule, [rated('2026-11-15T00:00:00Z', 'high')])).toBe('2026-11-29T00:00:00Z');
    },
  );

  it('may be known too late', () => {
    const events = [submitted(base), rated('2026-11-20T00:00:00Z', 'critical')];
    expect(clockOf(plainPolicy(), events, 'fix', '2026-11-20T00:00:00Z')).toMatchObject({
      state: 'breached',
      deadline: '2026-11-11T00:00:00Z',
    });
  });

  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    '%s: plus the pauses so far, even if it becomes known during a pause',
    (rule) => {
      const pause = [paused('2026-11-02T00:00:00Z'), resumed('2026-11-04T00:00:00Z')];
      expect(deadline(rule, [...pause, rated('2026-11-15T00:00:00Z', 'high')])).toBe('2026-12-01T00:00:00Z');
      // Five days before the severity, ten after it.
      const within = [
        paused('2026-11-05T00:00:00Z'),
        rated('2026-11-10T00:00:00Z', 'high'),
        resumed('2026-11-20T00:00:00Z'),
      ];
      expect(deadline(rule, within)).toBe('2026-12-14T00:00:00Z');
    },
  );

  it.each(['earlier-of', 'from-start', 'restart'] as const)(
    '%s: before the base only the last severity counts, as if it were the first',
    (severityChange) => {
      const early = [
        submitted(base),
        rated(base, 'critical'),
        rated('2026-11-02T00:00:00Z', 'informational'),
        rated('2026-11-03T00:00:00Z', 'high'),
        triaged('2026-11-04T00:00:00Z'),
      ];
      const result = clockOf(plainPolicy({ clockBase: 'triaged', severityChange }), early, 'fix', now);
      expect(result.deadline).toBe('2026-12-02T00:00:00Z');
      expect(result.explanation.map(({ kind }) => kind)).toEqual(['base', 'first-severity']);
    },
  );
});

describe('a change of severity while paused: as if the clock ran, then the rest of the pause', () => {
  const during = (
    before: 'critical' | 'high' | 'informational',
    after: 'critical' | 'high',
  ): TimelineEvent[] => [
    rated(base, before),
    paused('2026-11-05T00:00:00Z'),
    rated('2026-11-10T00:00:00Z', after),
    resumed('2026-11-20T00:00:00Z'),
  ];

  it.each([
    // Of 29 November plus five days and 20 November; then ten days more.
    ['earlier-of', 'higher', during('high', 'critical'), '2026-11-30T00:00:00Z'],
    ['from-start', 'higher', during('high', 'critical'), '2026-11-26T00:00:00Z'],
    ['restart', 'higher', during('high', 'critical'), '2026-11-30T00:00:00Z'],
    ['earlier-of', 'lower', during('critical', 'high'), '2026-12-14T00:00:00Z'],
    ['from-start', 'lower', during('critical', 'high'), '2026-12-14T00:00:00Z'],
    ['restart', 'lower', during('critical', 'high'), '2026-12-18T00:00:00Z'],
    ['earlier-of', 'from one without a target', during('informational', 'high'), '2026-12-18T00:00:00Z'],
    ['from-start', 'from one without a target', during('informational', 'high'), '2026-12-14T00:00:00Z'],
    ['restart', 'from one without a target', during('informational', 'high'), '2026-12-18T00:00:00Z'],
  ] as const)('%s, %s', (rule, _name, events, expected) => {
    expect(deadline(rule, events)).toBe(expected);
  });

  it('the current deadline may still be the earlier', () => {
    // 29 November plus half a day against ten days from the change; then half a day more.
    const events = [
      rated(base, 'high'),
      paused('2026-11-25T00:00:00Z'),
      rated('2026-11-25T12:00:00Z', 'critical'),
      resumed('2026-11-26T00:00:00Z'),
    ];
    expect(deadline('earlier-of', events)).toBe('2026-11-30T00:00:00Z');
  });
});

describe('a change of severity after pauses', () => {
  const pause = [paused('2026-11-02T00:00:00Z'), resumed('2026-11-04T00:00:00Z')];
  const lower = [rated(base, 'critical'), ...pause, rated('2026-11-05T00:00:00Z', 'high')];

  it.each([
    ['earlier-of', '2026-12-01T00:00:00Z'],
    ['from-start', '2026-12-01T00:00:00Z'],
    ['restart', '2026-12-03T00:00:00Z'],
  ] as const)('%s, to a lower one', (rule, expected) => {
    expect(deadline(rule, lower)).toBe(expected);
  });

  it('counts them in the measure of the new target', () => {
    const targets = { fix: { high: { days: 28 }, critical: { hours: 8, calendar: office } } };
    const events = [
      ...begun('2026-11-02T09:00:00Z', 'high'),
      // Friday 15:00 to Monday 11:00: four working hours.
      paused('2026-11-06T15:00:00Z'),
      resumed('2026-11-09T11:00:00Z'),
      rated('2026-11-09T12:00:00Z', 'critical'),
    ];
    const policy = plainPolicy({ severityChange: 'from-start', targets });
    expect(clockOf(policy, events, 'fix', '2026-11-09T12:00:00Z')).toMatchObject({
      deadline: '2026-11-03T13:00:00Z',
      // 43 hours worked since the base, four of them paused, of eight.
      usedFraction: 39 / 8,
    });
  });
});

describe('a severity without a target', () => {
  const toNone = [...begun(base, 'high'), rated('2026-11-05T00:00:00Z', 'informational')];
  const none = {
    state: 'no-target',
    band: null,
    startedAt: base,
    deadline: null,
    dueDate: null,
    nextCheckAt: null,
  };

  it('has no deadline, and null is not zero: nothing is ever breached', () => {
    expect(clockOf(plainPolicy(), toNone, 'fix', '2030-01-01T00:00:00Z')).toMatchObject(none);
    expect(clockOf(plainPolicy({ targets: {} }), begun(base, 'critical'), 'fix', now)).toMatchObject(none);
    expect(
      clockOf(plainPolicy({ targets: { fix: { high: null } } }), begun(base, 'critical'), 'fix', now),
    ).toMatchObject(none);
  });

  it('a target of zero is due at its start', () => {
    const zero = plainPolicy({ targets: { fix: { high: { days: 0 } } } });
    expect(clockOf(zero, begun(base, 'high'), 'fix', base)).toMatchObject({
      state: 'running',
      band: 'at-risk',
      deadline: base,
      usedFraction: 1,
      remainingMs: 0,
      nextCheckAt: '2026-11-01T00:00:00.001Z',
    });
    expect(clockOf(zero, begun(base, 'high'), 'fix', '2026-11-01T00:00:00.001Z').state).toBe('breached');
  });

  it('has none while paused either, and says so before the pause', () => {
    expect(clockOf(plainPolicy(), [...toNone, paused('2026-11-06T00:00:00Z')], 'fix', now)).toMatchObject(
      none,
    );
  });
});
