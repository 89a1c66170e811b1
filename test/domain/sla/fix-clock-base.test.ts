import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Policy } from '../../../src/domain/sla/policy';
import { closed, fixed, policyWith, rated, submitted, triaged } from '../../support/builders';

const start = [submitted('2026-11-01T08:00:00Z'), rated('2026-11-01T08:00:00Z', 'high')];

describe('clock base: triaged, with a window of 14 days', () => {
  const policy = policyWith();

  it('counts from the first triage', () => {
    const timeline = [...start, triaged('2026-11-03T09:12:00Z'), triaged('2026-11-05T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-10T00:00:00Z')).toMatchObject({
      state: 'running',
      startedAt: '2026-11-03T09:12:00Z',
      deadline: '2026-12-01T09:12:00Z',
      dueDate: '2026-12-01',
      provisional: false,
    });
  });

  it('has a provisional deadline, counted from the end of the window, until then', () => {
    expect(clockOf(policy, start, 'fix', '2026-11-15T07:59:59.999Z')).toMatchObject({
      state: 'not-started',
      startedAt: null,
      deadline: '2026-12-13T08:00:00Z',
      provisional: true,
      remainingMs: null,
      nextCheckAt: '2026-11-15T08:00:00Z',
    });
  });

  it('starts at the end of the window without a triage', () => {
    expect(clockOf(policy, start, 'fix', '2026-11-15T08:00:00Z')).toMatchObject({
      state: 'running',
      startedAt: '2026-11-15T08:00:00Z',
      deadline: '2026-12-13T08:00:00Z',
      provisional: false,
    });
  });

  it('takes the end of the window where the triage comes after it', () => {
    const timeline = [...start, triaged('2026-11-15T08:00:00.001Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-20T00:00:00Z').startedAt).toBe('2026-11-15T08:00:00Z');
  });

  it('moves a triage before the submission to the submission', () => {
    const timeline = [...start, triaged('2026-10-30T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-02T00:00:00Z').startedAt).toBe('2026-11-01T08:00:00Z');
  });

  it('does not count a triage that is still to come', () => {
    const timeline = [...start, triaged('2026-11-03T09:12:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2026-11-03T09:11:59.999Z')).toMatchObject({
      state: 'not-started',
    });
    expect(clockOf(policy, timeline, 'fix', '2026-11-03T09:12:00Z')).toMatchObject({ state: 'running' });
  });
});

describe('clock base: triaged, without a window', () => {
  it('has no deadline before the triage', () => {
    const policy = policyWith();
    const windowless = Object.fromEntries(
      Object.entries(policy).filter(([name]) => name !== 'triageWindowDays'),
    ) as unknown as Policy;
    expect(clockOf(windowless, start, 'fix', '2027-11-01T00:00:00Z')).toMatchObject({
      state: 'not-started',
      deadline: null,
      nextCheckAt: null,
    });
  });
});

describe('clock base: submitted', () => {
  it('counts from the submission', () => {
    expect(
      clockOf(policyWith({ clockBase: 'submitted' }), start, 'fix', '2026-11-01T08:00:00Z'),
    ).toMatchObject({
      state: 'running',
      startedAt: '2026-11-01T08:00:00Z',
      deadline: '2026-11-29T08:00:00Z',
    });
  });
});

describe('before there is anything to count', () => {
  const policy = policyWith();

  it('is not started and nothing else while the submission lies ahead', () => {
    const result = clockOf(policy, start, 'fix', '2026-11-01T07:59:59Z');
    expect(result).toMatchObject({
      state: 'not-started',
      deadline: null,
      startedAt: null,
      nextCheckAt: null,
    });
    expect(result.explanation).toEqual([]);
  });

  it('has no deadline without a severity, triaged or not', () => {
    const untriaged = [submitted('2026-11-01T08:00:00Z')];
    const unrated = [...untriaged, triaged('2026-11-02T00:00:00Z')];
    const none = { state: 'not-started', deadline: null, dueDate: null, provisional: false };
    expect(clockOf(policy, unrated, 'fix', '2026-11-03T00:00:00Z')).toMatchObject({
      ...none,
      startedAt: '2026-11-02T00:00:00Z',
    });
    expect(clockOf(policy, untriaged, 'fix', '2026-11-03T00:00:00Z')).toMatchObject({
      ...none,
      startedAt: null,
    });
  });

  it('null is not zero: a severity without a target has no deadline, and breaches nothing', () => {
    const informational = [submitted('2026-11-01T08:00:00Z'), rated('2026-11-01T08:00:00Z', 'informational')];
    const none = { deadline: null, dueDate: null, nextCheckAt: null };
    expect(
      clockOf(policy, [...informational, triaged('2026-11-02T00:00:00Z')], 'fix', '2027-11-03T00:00:00Z'),
    ).toMatchObject({ ...none, state: 'no-target' });
    expect(clockOf(policy, informational, 'fix', '2026-11-03T00:00:00Z')).toMatchObject({
      state: 'not-started',
      deadline: null,
    });
  });

  it('a target of zero days is due at its start', () => {
    const zero = policyWith({ targets: { fix: { high: { days: 0 } } } });
    const timeline = [...start, triaged('2026-11-03T09:12:00Z')];
    expect(clockOf(zero, timeline, 'fix', '2026-11-03T09:12:00Z')).toMatchObject({
      state: 'running',
      band: 'at-risk',
      usedFraction: 1,
    });
    expect(clockOf(zero, timeline, 'fix', '2026-11-03T09:12:00.001Z')).toMatchObject({ state: 'breached' });
  });
});

describe('a stop before the base', () => {
  const policy = policyWith();

  it('fixed: met without a deadline, and no window starts the clock afterwards', () => {
    const timeline = [...start, fixed('2026-11-02T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2027-01-01T00:00:00Z')).toMatchObject({
      state: 'met',
      outcome: 'met',
      startedAt: null,
      deadline: null,
    });
  });

  it('closed: cancelled', () => {
    const timeline = [...start, closed('2026-11-02T00:00:00Z', 'duplicate'), triaged('2026-11-03T00:00:00Z')];
    expect(clockOf(policy, timeline, 'fix', '2027-01-01T00:00:00Z')).toMatchObject({
      state: 'cancelled',
      deadline: null,
      outcome: null,
    });
  });
});
