import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith, rated, submitted, triaged } from '../../support/builders';

// Ten days from 1 November: due on 11 November at midnight; at risk from 75 % on 8 November at noon.
const critical = [
  submitted('2026-11-01T00:00:00Z'),
  triaged('2026-11-01T00:00:00Z'),
  rated('2026-11-01T00:00:00Z', 'critical'),
];
const policy = policyWith();

describe('states and bands, at, just before and just after each boundary', () => {
  it.each([
    ['2026-11-01T00:00:00Z', 'running', 'on-track'],
    ['2026-11-08T11:59:59.999Z', 'running', 'on-track'],
    ['2026-11-08T12:00:00Z', 'running', 'at-risk'],
    ['2026-11-11T00:00:00Z', 'running', 'at-risk'],
    ['2026-11-11T00:00:00.001Z', 'breached', 'breached'],
  ] as const)('at %s: %s, %s', (now, state, band) => {
    expect(clockOf(policy, critical, 'fix', now)).toMatchObject({ state, band });
  });

  it('counts what remains and what is used, below zero and above one when overdue', () => {
    expect(clockOf(policy, critical, 'fix', '2026-11-06T00:00:00Z')).toMatchObject({
      remainingMs: 432_000_000,
      usedFraction: 0.5,
    });
    expect(clockOf(policy, critical, 'fix', '2026-11-16T00:00:00Z')).toMatchObject({
      remainingMs: -432_000_000,
      usedFraction: 1.5,
    });
  });
});

describe('the next check', () => {
  it.each([
    ['75 % comes after the notice three days before', '2026-11-01T00:00:00Z', '2026-11-08T00:00:00Z'],
    ['the notice has been: 75 %', '2026-11-08T00:00:00Z', '2026-11-08T12:00:00Z'],
    [
      '75 % has been: the first millisecond after the deadline',
      '2026-11-08T12:00:00Z',
      '2026-11-11T00:00:00.001Z',
    ],
    ['breached: a day after', '2026-11-11T00:00:00.001Z', '2026-11-12T00:00:00Z'],
    ['then two, four, eight', '2026-11-13T00:00:00Z', '2026-11-15T00:00:00Z'],
    ['and on by doubling', '2027-01-15T00:00:00Z', '2027-03-19T00:00:00Z'],
  ])('%s', (_name, now, expected) => {
    expect(clockOf(policy, critical, 'fix', now).nextCheckAt).toBe(expected);
  });

  it('a policy with notices of its own gives those and no more', () => {
    const own = policyWith({ notices: { beforeDays: [], afterDays: [5] } });
    expect(clockOf(own, critical, 'fix', '2026-11-12T00:00:00Z').nextCheckAt).toBe('2026-11-16T00:00:00Z');
    expect(clockOf(own, critical, 'fix', '2026-11-16T00:00:00Z').nextCheckAt).toBeNull();
  });
});

describe('a stop', () => {
  it.each([
    ['at the deadline', '2026-11-11T00:00:00Z', 'met'],
    ['a millisecond later', '2026-11-11T00:00:00.001Z', 'missed'],
  ] as const)('fixed %s is %s, with the deadline it was judged by', (_name, at, state) => {
    expect(clockOf(policy, [...critical, fixed(at)], 'fix', '2027-06-01T00:00:00Z')).toMatchObject({
      state,
      outcome: state,
      band: null,
      deadline: '2026-11-11T00:00:00Z',
      dueDate: '2026-11-11',
      remainingMs: null,
      nextCheckAt: null,
    });
  });

  it('what comes after it changes nothing', () => {
    const met = [...critical, fixed('2026-11-05T00:00:00Z')];
    const later: TimelineEvent[] = [
      rated('2026-11-06T00:00:00Z', 'low'),
      fixed('2026-12-24T00:00:00Z'),
      closed('2026-12-25T00:00:00Z'),
    ];
    expect(clockOf(policy, [...met, ...later], 'fix', '2027-06-01T00:00:00Z')).toEqual(
      clockOf(policy, met, 'fix', '2027-06-01T00:00:00Z'),
    );
  });

  it('closed cancels, late or not, and leaves no deadline', () => {
    expect(
      clockOf(
        policy,
        [...critical, closed('2026-12-01T00:00:00Z', 'not_applicable')],
        'fix',
        '2027-06-01T00:00:00Z',
      ),
    ).toMatchObject({
      state: 'cancelled',
      outcome: null,
      deadline: null,
      startedAt: '2026-11-01T00:00:00Z',
    });
  });

  it('fixed and closed at one instant: fixed', () => {
    const both = [...critical, closed('2026-11-05T00:00:00Z'), fixed('2026-11-05T00:00:00Z')];
    expect(clockOf(policy, both, 'fix', '2026-11-06T00:00:00Z').state).toBe('met');
  });

  it('fixed without a target or a severity: no target to judge by', () => {
    const unrated = critical.filter(({ type }) => type !== 'severity');
    const informational = [...unrated, rated('2026-11-01T00:00:00Z', 'informational')];
    for (const timeline of [unrated, informational])
      expect(
        clockOf(policy, [...timeline, fixed('2026-11-05T00:00:00Z')], 'fix', '2026-11-06T00:00:00Z'),
      ).toMatchObject({ state: 'no-target', outcome: null });
  });
});

describe('zones', () => {
  it.each([
    // Clocks go back in London on 25 October 2026 at 01:00 UTC, and forward on 28 March 2027.
    [
      'London over the end of summer time',
      'Europe/London',
      '2026-10-20T22:30:00Z',
      '2026-10-30T23:30:00Z',
      '2026-10-30',
    ],
    [
      'London into the hour that does not exist',
      'Europe/London',
      '2027-03-18T01:30:00Z',
      '2027-03-28T01:30:00Z',
      '2027-03-28',
    ],
    [
      'London into the hour that comes twice: the earlier',
      'Europe/London',
      '2026-10-15T00:30:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25',
    ],
    [
      'Kiritimati: the due date is the local one',
      'Pacific/Kiritimati',
      '2026-11-01T12:00:00Z',
      '2026-11-11T12:00:00Z',
      '2026-11-12',
    ],
    [
      'Apia, which skipped 30 December 2011',
      'Pacific/Apia',
      '2011-12-20T10:00:00Z',
      '2011-12-30T10:00:00Z',
      '2011-12-31',
    ],
  ])('%s', (_name, timeZone, triagedAt, deadline, dueDate) => {
    const timeline = [submitted(triagedAt), triaged(triagedAt), rated(triagedAt, 'critical')];
    expect(clockOf(policyWith({ timeZone }), timeline, 'fix', triagedAt)).toMatchObject({
      deadline,
      dueDate,
    });
  });
});
