import { clockOf } from '../../../src/domain/sla/clock-of';
import { begun, dateSet, office, paused, plainPolicy, resumed } from '../../support/clock-builders';

const HOUR = 3_600_000;

// Ten days from 1 November: due on 11 November at midnight; at risk from 75 % on 8 November at noon.
const critical = begun('2026-11-01T00:00:00Z', 'critical');

describe('states and bands, at, just before and just after each boundary', () => {
  it.each([
    ['2026-11-01T00:00:00Z', 'running', 'on-track'],
    ['2026-11-08T11:59:59.999Z', 'running', 'on-track'],
    ['2026-11-08T12:00:00Z', 'running', 'at-risk'],
    ['2026-11-08T12:00:00.001Z', 'running', 'at-risk'],
    ['2026-11-10T23:59:59.999Z', 'running', 'at-risk'],
    ['2026-11-11T00:00:00Z', 'running', 'at-risk'],
    ['2026-11-11T00:00:00.001Z', 'breached', 'breached'],
    ['2036-11-11T00:00:00Z', 'breached', 'breached'],
  ] as const)('at %s: %s, %s', (now, state, band) => {
    expect(clockOf(plainPolicy(), critical, 'fix', now)).toMatchObject({ state, band });
  });

  it('if 75 % is not a whole millisecond, from the next one on', () => {
    // The end of the 10th is a millisecond less than ten days.
    const events = [...critical, dateSet('2026-11-02T00:00:00Z', '2026-11-10')];
    const policy = plainPolicy({ notices: { beforeDays: [], afterDays: [] } });
    expect(clockOf(policy, events, 'fix', '2026-11-08T11:59:59.999Z')).toMatchObject({
      band: 'on-track',
      nextCheckAt: '2026-11-08T12:00:00Z',
    });
    expect(clockOf(policy, events, 'fix', '2026-11-08T12:00:00Z').band).toBe('at-risk');
  });
});

describe('used and remaining time', () => {
  it.each([
    ['at the start', '2026-11-01T00:00:00Z', 0, 240],
    ['half way', '2026-11-06T00:00:00Z', 0.5, 120],
    ['at 75 %', '2026-11-08T12:00:00Z', 0.75, 60],
    ['at the deadline', '2026-11-11T00:00:00Z', 1, 0],
    ['overdue: more than one, and below zero', '2026-11-16T00:00:00Z', 1.5, -120],
  ])('%s', (_name, now, usedFraction, hours) => {
    expect(clockOf(plainPolicy(), critical, 'fix', now)).toMatchObject({
      usedFraction,
      remainingMs: hours * HOUR,
    });
  });

  it('elapsed time even if a target of days crosses a clock change', () => {
    // Ten days and an hour.
    const policy = plainPolicy({ timeZone: 'Europe/London' });
    expect(
      clockOf(policy, begun('2026-10-20T12:00:00Z', 'critical'), 'fix', '2026-10-25T12:30:00Z'),
    ).toMatchObject({
      deadline: '2026-10-30T13:00:00Z',
      usedFraction: 0.5,
      remainingMs: 120.5 * HOUR,
    });
  });
});

// Sixteen hours from Monday 2 November at nine: due on Tuesday at five; 75 % is used on Tuesday at one.
describe('in working time', () => {
  const policy = plainPolicy({ targets: { fix: { high: { hours: 16, calendar: office } } } });
  const high = begun('2026-11-02T09:00:00Z', 'high');

  it.each([
    ['at the start', '2026-11-02T09:00:00Z', 'on-track', 0, 16],
    ['in the night nothing is used', '2026-11-02T17:00:00Z', 'on-track', 0.5, 8],
    ['in the night nothing is used', '2026-11-03T09:00:00Z', 'on-track', 0.5, 8],
    ['just before 75 %', '2026-11-03T12:59:59.999Z', 'on-track', 43_199_999 / 57_600_000, 4 + 1 / HOUR],
    ['at 75 %', '2026-11-03T13:00:00Z', 'at-risk', 0.75, 4],
    ['at the deadline', '2026-11-03T17:00:00Z', 'at-risk', 1, 0],
    ['overdue, in the night: nothing more is used', '2026-11-04T06:00:00Z', 'breached', 1, 0],
    ['overdue, in the morning', '2026-11-04T11:00:00Z', 'breached', 18 / 16, -2],
  ] as const)('%s, %s: %s', (_name, now, band, usedFraction, hours) => {
    expect(clockOf(policy, high, 'fix', now)).toMatchObject({
      band,
      usedFraction,
      remainingMs: hours * HOUR,
    });
  });

  it('a pause is excluded', () => {
    const events = [...high, paused('2026-11-02T10:00:00Z'), resumed('2026-11-02T12:00:00Z')];
    const at = (now: string): unknown => clockOf(policy, events, 'fix', now);
    expect(at('2026-11-03T14:59:59.999Z')).toMatchObject({
      band: 'on-track',
      nextCheckAt: '2026-11-03T15:00:00Z',
    });
    expect(at('2026-11-03T15:00:00Z')).toMatchObject({
      band: 'at-risk',
      usedFraction: 0.75,
      deadline: '2026-11-04T11:00:00Z',
    });
  });

  it('75 % that is used up at a close is at risk from there on, not from the next opening', () => {
    const fourDays = plainPolicy({ targets: { fix: { high: { hours: 32, calendar: office } } } });
    const at = (now: string): unknown => clockOf(fourDays, high, 'fix', now);
    expect(at('2026-11-04T16:59:59.999Z')).toMatchObject({
      band: 'on-track',
      nextCheckAt: '2026-11-04T17:00:00Z',
    });
    expect(at('2026-11-04T17:00:00Z')).toMatchObject({ band: 'at-risk', usedFraction: 0.75 });
  });

  it('a start outside it has used nothing until the opening', () => {
    const saturday = begun('2026-11-07T12:00:00Z', 'high');
    for (const now of ['2026-11-07T12:00:00Z', '2026-11-09T09:00:00Z'])
      expect(clockOf(policy, saturday, 'fix', now)).toMatchObject({
        startedAt: '2026-11-07T12:00:00Z',
        deadline: '2026-11-10T17:00:00Z',
        usedFraction: 0,
        remainingMs: 16 * HOUR,
      });
  });

  it('zero of it is all used, at risk until the next opening', () => {
    const zero = plainPolicy({ targets: { fix: { high: { days: 0, calendar: office } } } });
    const saturday = begun('2026-11-07T12:00:00Z', 'high');
    expect(clockOf(zero, saturday, 'fix', '2026-11-08T00:00:00Z')).toMatchObject({
      state: 'running',
      band: 'at-risk',
      deadline: '2026-11-09T09:00:00Z',
      usedFraction: 1,
      remainingMs: 0,
      nextCheckAt: '2026-11-09T09:00:00.001Z',
    });
  });
});
