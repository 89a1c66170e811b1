import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { policyWith, rated, submitted, triaged } from '../../support/builders';

const base = [submitted('2026-11-01T00:00:00Z'), triaged('2026-11-01T00:00:00Z')];
const now = '2026-11-20T00:00:00Z';

function deadline(policy: Policy, events: readonly TimelineEvent[], at = now): string | null {
  return clockOf(policy, [...base, ...events], 'fix', at).deadline;
}

// Targets: critical 10, high 28, medium 84, low 175 days; all counted from 1 November or from the change.
describe('severityChange: earlier-of', () => {
  const policy = policyWith();

  it.each([
    [
      'higher, late: counted from the change where that is earlier',
      [rated('2026-11-01T00:00:00Z', 'medium'), rated('2026-11-11T00:00:00Z', 'critical')],
      '2026-11-21T00:00:00Z',
    ],
    [
      'higher, at the end: the current deadline stays where it is earlier',
      [rated('2026-11-01T00:00:00Z', 'high'), rated('2026-11-19T00:00:00.001Z', 'critical')],
      '2026-11-29T00:00:00Z',
    ],
    [
      'higher, so that both are the same',
      [rated('2026-11-01T00:00:00Z', 'high'), rated('2026-11-19T00:00:00Z', 'critical')],
      '2026-11-29T00:00:00Z',
    ],
    [
      'lower: counted from the base',
      [rated('2026-11-01T00:00:00Z', 'critical'), rated('2026-11-05T00:00:00Z', 'low')],
      '2027-04-25T00:00:00Z',
    ],
    [
      'from a severity without a target: counted from the change',
      [rated('2026-11-01T00:00:00Z', 'informational'), rated('2026-11-05T00:00:00Z', 'high')],
      '2026-12-03T00:00:00Z',
    ],
    [
      'to a severity without a target: none',
      [rated('2026-11-01T00:00:00Z', 'high'), rated('2026-11-05T00:00:00Z', 'informational')],
      null,
    ],
    [
      'the same again: nothing moves',
      [rated('2026-11-01T00:00:00Z', 'high'), rated('2026-11-05T00:00:00Z', 'high')],
      '2026-11-29T00:00:00Z',
    ],
    [
      'two at one instant: the more severe',
      [
        rated('2026-11-05T00:00:00Z', 'low'),
        rated('2026-11-05T00:00:00Z', 'high'),
        rated('2026-11-05T00:00:00Z', 'medium'),
      ],
      '2026-11-29T00:00:00Z',
    ],
  ] as const)('%s', (_name, events, expected) => {
    expect(deadline(policy, events)).toBe(expected);
  });
});

describe('severityChange: from-start and restart', () => {
  const change = [rated('2026-11-01T00:00:00Z', 'medium'), rated('2026-11-11T00:00:00Z', 'critical')];

  it('from-start counts from the base, so that the deadline may be past', () => {
    const policy = policyWith({ severityChange: 'from-start' });
    expect(deadline(policy, change)).toBe('2026-11-11T00:00:00Z');
    expect(clockOf(policy, [...base, ...change], 'fix', now).state).toBe('breached');
  });

  it('restart counts from the change, up and down', () => {
    const policy = policyWith({ severityChange: 'restart' });
    expect(deadline(policy, change)).toBe('2026-11-21T00:00:00Z');
    expect(deadline(policy, [...change, rated('2026-11-12T00:00:00Z', 'high')])).toBe('2026-12-10T00:00:00Z');
  });
});

describe('the first severity', () => {
  const policy = policyWith();

  it('counts from the base, whenever it became known', () => {
    expect(deadline(policy, [rated('2026-11-15T00:00:00Z', 'high')])).toBe('2026-11-29T00:00:00Z');
  });

  it('before the base only the last counts, as if it were the first', () => {
    const early = [
      submitted('2026-11-01T00:00:00Z'),
      rated('2026-11-01T00:00:00Z', 'critical'),
      rated('2026-11-02T00:00:00Z', 'low'),
      rated('2026-11-03T00:00:00Z', 'high'),
      triaged('2026-11-04T00:00:00Z'),
    ];
    const result = clockOf(policy, early, 'fix', now);
    expect(result.deadline).toBe('2026-12-02T00:00:00Z');
    expect(result.explanation.map(({ kind }) => kind)).toEqual(['base', 'first-severity']);
  });

  it('at the very instant of the base a severity is a change: the base comes first', () => {
    const together = [
      submitted('2026-11-01T00:00:00Z'),
      rated('2026-11-01T00:00:00Z', 'medium'),
      triaged('2026-11-04T00:00:00Z'),
      rated('2026-11-04T00:00:00Z', 'high'),
    ];
    const result = clockOf(policy, together, 'fix', now);
    expect(result.deadline).toBe('2026-12-02T00:00:00Z');
    expect(result.explanation.map(({ kind }) => kind)).toEqual([
      'base',
      'first-severity',
      'severity-changed',
    ]);
  });
});

describe('the explanation', () => {
  it('has one step for each thing that decided or moved the date, with the dates before and after', () => {
    const events = [
      ...base,
      rated('2026-11-01T00:00:00Z', 'medium'),
      rated('2026-11-11T00:00:00Z', 'critical'),
    ];
    expect(clockOf(policyWith(), events, 'fix', now).explanation).toEqual([
      {
        at: '2026-11-01T00:00:00Z',
        kind: 'base',
        detail: {
          rule: 'triaged',
          submittedAt: '2026-11-01T00:00:00Z',
          triageWindowDays: 14,
          provisional: false,
        },
      },
      {
        at: '2026-11-01T00:00:00Z',
        kind: 'first-severity',
        to: '2027-01-24T00:00:00Z',
        detail: { severity: 'medium', target: { days: 84 } },
      },
      {
        at: '2026-11-11T00:00:00Z',
        kind: 'severity-changed',
        from: '2027-01-24T00:00:00Z',
        to: '2026-11-21T00:00:00Z',
        detail: { previous: 'medium', severity: 'critical', target: { days: 10 }, rule: 'from-change' },
      },
    ]);
  });
});
