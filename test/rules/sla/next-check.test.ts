import { clockOf } from '../../../src/domain/sla/clock-of';
import { notices } from '../../../src/domain/sla/notices';
import type { Notices } from '../../../src/domain/sla/policy';
import { policyWith } from '../../support/builders';
import { begun, office, plainPolicy } from '../../support/clock-builders';

// Ten days from 1 November: due on 11 November at midnight; at risk from 75 % on 8 November at noon.
const critical = begun('2026-11-01T00:00:00Z', 'critical');

describe('the next check, with the default notices', () => {
  it.each([
    ['the notice three days before', '2026-11-01T00:00:00Z', '2026-11-08T00:00:00Z'],
    ['still', '2026-11-07T23:59:59.999Z', '2026-11-08T00:00:00Z'],
    ['75 %', '2026-11-08T00:00:00Z', '2026-11-08T12:00:00Z'],
    ['the first millisecond after the deadline', '2026-11-08T12:00:00Z', '2026-11-11T00:00:00.001Z'],
    ['still', '2026-11-11T00:00:00Z', '2026-11-11T00:00:00.001Z'],
    ['a day after', '2026-11-11T00:00:00.001Z', '2026-11-12T00:00:00Z'],
    ['two days', '2026-11-12T00:00:00Z', '2026-11-13T00:00:00Z'],
    ['four', '2026-11-13T00:00:00Z', '2026-11-15T00:00:00Z'],
    ['eight', '2026-11-15T00:00:00Z', '2026-11-19T00:00:00Z'],
    ['sixteen', '2026-11-19T00:00:00Z', '2026-11-27T00:00:00Z'],
    ['and on by doubling: 32', '2026-11-27T00:00:00Z', '2026-12-13T00:00:00Z'],
    ['64', '2026-12-13T00:00:00Z', '2027-01-14T00:00:00Z'],
    ['128', '2027-01-14T00:00:00Z', '2027-03-19T00:00:00Z'],
    ['4096', '2034-01-01T00:00:00Z', '2038-01-28T00:00:00Z'],
  ])('%s', (_name, now, expected) => {
    expect(clockOf(plainPolicy(), critical, 'fix', now).nextCheckAt).toBe(expected);
  });

  it('75 % may come before the notice', () => {
    // On the 22nd and the 26th.
    const high = begun('2026-11-01T00:00:00Z', 'high');
    const next = (now: string): unknown => clockOf(plainPolicy(), high, 'fix', now).nextCheckAt;
    expect(next('2026-11-02T00:00:00Z')).toBe('2026-11-22T00:00:00Z');
    expect(next('2026-11-22T00:00:00Z')).toBe('2026-11-26T00:00:00Z');
  });

  it('a notice before the start is left out', () => {
    const short = plainPolicy({ targets: { fix: { critical: { hours: 8 } } } });
    expect(clockOf(short, critical, 'fix', '2026-11-01T00:00:00Z').nextCheckAt).toBe('2026-11-01T06:00:00Z');
  });

  it('is the end of the window before the base, whatever the notices of a provisional deadline', () => {
    const one = policyWith({ targets: { fix: { critical: { days: 1 } } } });
    expect(clockOf(one, critical, 'fix', '2026-11-12T12:00:00Z').nextCheckAt).toBe('2026-11-15T00:00:00Z');
  });

  it('of a notice is a local time of the policy, on business calendars too', () => {
    // Due on 26 October at noon in standard time; noon of the 23rd is daylight saving time.
    const london = plainPolicy({ timeZone: 'Europe/London' });
    const october = begun('2026-10-16T11:00:00Z', 'critical');
    expect(clockOf(london, october, 'fix', '2026-10-20T00:00:00Z')).toMatchObject({
      deadline: '2026-10-26T12:00:00Z',
      nextCheckAt: '2026-10-23T11:00:00Z',
    });
    const working = plainPolicy({
      timeZone: 'Europe/London',
      targets: { fix: { critical: { days: 8, calendar: office } } },
    });
    expect(
      clockOf(working, begun('2026-10-15T12:00:00Z', 'critical'), 'fix', '2026-10-20T00:00:00Z'),
    ).toMatchObject({
      deadline: '2026-10-27T12:00:00Z',
      // 75 % comes on the 23rd at noon; three days before the deadline is the 24th.
      nextCheckAt: '2026-10-23T12:00:00Z',
    });
  });
});

describe('the next check, with notices of the policy', () => {
  const next = (own: Notices, now: string): unknown =>
    clockOf(plainPolicy({ notices: own }), critical, 'fix', now).nextCheckAt;

  it.each([
    [
      'before, the earliest first',
      { beforeDays: [1, 5, 2], afterDays: [] },
      '2026-11-01T00:00:00Z',
      '2026-11-06T00:00:00Z',
    ],
    [
      'then the next',
      { beforeDays: [1, 5, 2], afterDays: [] },
      '2026-11-08T12:00:00Z',
      '2026-11-09T00:00:00Z',
    ],
    [
      'of no days: at the deadline',
      { beforeDays: [0], afterDays: [] },
      '2026-11-10T00:00:00Z',
      '2026-11-11T00:00:00Z',
    ],
    ['after', { beforeDays: [], afterDays: [5, 40] }, '2026-11-12T00:00:00Z', '2026-11-16T00:00:00Z'],
    [
      'after, the last',
      { beforeDays: [], afterDays: [40, 5] },
      '2026-11-16T00:00:00Z',
      '2026-12-21T00:00:00Z',
    ],
    ['none left: they do not go on', { beforeDays: [], afterDays: [40, 5] }, '2026-12-21T00:00:00Z', null],
    [
      'none: 75 % and the deadline are left',
      { beforeDays: [], afterDays: [] },
      '2026-11-01T00:00:00Z',
      '2026-11-08T12:00:00Z',
    ],
    ['none: nothing after the deadline', { beforeDays: [], afterDays: [] }, '2026-11-11T00:00:00.001Z', null],
  ])('%s', (_name, own, now, expected) => {
    expect(next(own, now)).toBe(expected);
  });
});

describe('the notices of a deadline', () => {
  const deadlineMs = Date.parse('2026-11-11T00:00:00Z');
  const day = (count: number): number => deadlineMs + count * 86_400_000;

  it('come in order of time, up to the first after now', () => {
    expect(notices(plainPolicy(), deadlineMs, day(2))).toEqual([
      { when: 'before', days: 3, atMs: day(-3) },
      { when: 'breach', atMs: deadlineMs + 1 },
      { when: 'after', days: 1, atMs: day(1) },
      { when: 'after', days: 2, atMs: day(2) },
      { when: 'after', days: 4, atMs: day(4) },
    ]);
  });

  it('of the policy are as it says', () => {
    const own = plainPolicy({ notices: { beforeDays: [1, 7], afterDays: [30] } });
    expect(notices(own, deadlineMs, day(100))).toEqual([
      { when: 'before', days: 7, atMs: day(-7) },
      { when: 'before', days: 1, atMs: day(-1) },
      { when: 'breach', atMs: deadlineMs + 1 },
      { when: 'after', days: 30, atMs: day(30) },
    ]);
  });
});
