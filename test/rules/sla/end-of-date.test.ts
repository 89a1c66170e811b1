import { clockOf } from '../../../src/domain/sla/clock-of';
import { toInstant } from '../../../src/domain/sla/instant';
import { endOfLocalDate } from '../../../src/domain/sla/zoned-time';
import { plainPolicy, begun, dateSet } from '../../support/clock-builders';

describe('the end of a date is its last millisecond in the zone', () => {
  it.each([
    ['UTC', '2026-11-20', '2026-11-20T23:59:59.999Z'],
    ['UTC', '2028-02-29', '2028-02-29T23:59:59.999Z'],
    ['Europe/London', '2026-06-30', '2026-06-30T22:59:59.999Z'],
    ['Europe/London', '2026-10-25', '2026-10-25T23:59:59.999Z'],
    ['America/New_York', '2026-06-20', '2026-06-21T03:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-11-20', '2026-11-20T09:59:59.999Z'],
  ])('%s: %s', (zone, date, expected) => {
    expect(toInstant(endOfLocalDate(date, zone))).toBe(expected);
  });

  it('the later one if 23:59:59.999 comes twice', () => {
    // Clocks go back from midnight to 23:00 at 03:00 UTC.
    expect(toInstant(endOfLocalDate('2026-04-04', 'America/Santiago'))).toBe('2026-04-05T03:59:59.999Z');
  });

  it('the last one before the change if clocks go forward at midnight', () => {
    expect(toInstant(endOfLocalDate('2026-09-05', 'America/Santiago'))).toBe('2026-09-06T03:59:59.999Z');
  });

  it('the last one that exists if the day ends early', () => {
    // Pyongyang went from 23:30 on 4 May 2018 to midnight of the 5th.
    expect(toInstant(endOfLocalDate('2018-05-04', 'Asia/Pyongyang'))).toBe('2018-05-04T14:59:59.999Z');
  });

  it('of a date that does not exist it moves forward by the gap', () => {
    expect(toInstant(endOfLocalDate('2011-12-29', 'Pacific/Apia'))).toBe('2011-12-30T09:59:59.999Z');
    expect(toInstant(endOfLocalDate('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-31T09:59:59.999Z');
  });
});

describe('the due date is the local date of the deadline in the zone of the policy', () => {
  it.each([
    ['UTC', '2026-11-01T23:30:00Z', '2026-11-11T23:30:00Z', '2026-11-11'],
    ['Europe/London', '2026-10-20T22:30:00Z', '2026-10-30T23:30:00Z', '2026-10-30'],
    ['Europe/London', '2026-07-01T23:30:00Z', '2026-07-11T23:30:00Z', '2026-07-12'],
    ['America/New_York', '2026-11-02T03:00:00Z', '2026-11-12T03:00:00Z', '2026-11-11'],
    ['Pacific/Kiritimati', '2026-11-01T12:00:00Z', '2026-11-11T12:00:00Z', '2026-11-12'],
    ['Pacific/Apia', '2011-12-20T10:00:00Z', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('%s, critical from %s', (timeZone, start, deadline, dueDate) => {
    const result = clockOf(plainPolicy({ timeZone }), begun(start, 'critical'), 'fix', start);
    expect(result).toMatchObject({ deadline, dueDate });
  });

  it('a date that was set is shown as it was set', () => {
    const events = [...begun('2026-11-01T00:00:00Z', 'high'), dateSet('2026-11-02T00:00:00Z', '2026-11-20')];
    const policy = plainPolicy({ timeZone: 'America/New_York' });
    expect(clockOf(policy, events, 'fix', '2026-11-03T00:00:00Z')).toMatchObject({
      deadline: '2026-11-21T04:59:59.999Z',
      dueDate: '2026-11-20',
    });
  });
});
