import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Duration, Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import {
  begun,
  dateSet,
  flagged,
  november,
  office,
  paused,
  plainPolicy,
  resumed,
} from '../../support/clock-builders';

const HOUR = 3_600_000;
const working = (hours: number): Duration => ({ hours, calendar: office });
const flag = flagged(november(2, '09:00'), 'exploited');

/** A high finding of Monday the 2nd at nine, asked for at one in the afternoon. */
function clock(
  own: Duration | null,
  accelerated: readonly Duration[],
  events: readonly TimelineEvent[] = [flag],
  changes: Partial<Policy> = {},
): ClockResult {
  const policy = plainPolicy({
    targets: { fix: { high: own } },
    accelerations: accelerated.map((high) => ({
      when: 'exploited',
      from: 'base',
      targets: { fix: { high } },
    })),
    ...changes,
  });
  return clockOf(policy, [...begun(november(2, '09:00'), 'high'), ...events], 'fix', november(2, '13:00'));
}

describe('the measure is that of the target whose deadline it is', () => {
  it('the flag’s, if its deadline is earlier', () => {
    // 16 working hours end on Tuesday at five.
    expect(clock({ days: 3 }, [working(16)])).toMatchObject({
      deadline: november(3, '17:00'),
      usedFraction: 4 / 16,
      remainingMs: 12 * HOUR,
    });
  });

  it('the policy’s own, if that is earlier', () => {
    expect(clock({ hours: 8 }, [working(16)])).toMatchObject({
      deadline: november(2, '17:00'),
      usedFraction: 0.5,
    });
    expect(clock(working(8), [{ days: 3 }])).toMatchObject({ usedFraction: 0.5, remainingMs: 4 * HOUR });
  });

  it('where two are equal the policy’s own, then the first in the list', () => {
    // All end on Tuesday at five: 32 hours, or 16 working hours.
    expect(clock({ hours: 32 }, [working(16)])).toMatchObject({
      usedFraction: 4 / 32,
      remainingMs: 28 * HOUR,
    });
    expect(clock(working(16), [{ hours: 32 }])).toMatchObject({
      usedFraction: 4 / 16,
      remainingMs: 12 * HOUR,
    });
    expect(clock({ days: 9 }, [working(16), { hours: 32 }])).toMatchObject({ usedFraction: 4 / 16 });
    expect(clock({ days: 9 }, [{ hours: 32 }, working(16)])).toMatchObject({ usedFraction: 4 / 32 });
  });

  it('with a set date that of the policy’s own, also where a flag has the only target', () => {
    const events = [flag, dateSet(november(2, '10:00'), '2026-11-03')];
    // To the end of Tuesday: 39 hours, or 16 working hours, of which four are used.
    expect(clock({ days: 9 }, [working(8)], events)).toMatchObject({ remainingMs: 35 * HOUR - 1 });
    expect(clock(working(99), [{ hours: 1 }], events)).toMatchObject({
      usedFraction: 4 / 16,
      remainingMs: 12 * HOUR,
    });
    expect(clock(null, [working(8)], events)).toMatchObject({ remainingMs: 35 * HOUR - 1 });
  });
});

describe('the start and the pauses remain those without flags', () => {
  it('the used share counts from the base', () => {
    const late = flagged(november(2, '12:00'), 'exploited');
    const policy = plainPolicy({
      targets: { fix: { high: { days: 3 } } },
      accelerations: [{ when: 'exploited', from: 'flag', targets: { fix: { high: { hours: 5 } } } }],
    });
    // Due five hours after noon, eight after the base.
    const events = [...begun(november(2, '09:00'), 'high'), late];
    expect(clockOf(policy, events, 'fix', november(2, '13:00'))).toMatchObject({
      startedAt: november(2, '09:00'),
      deadline: november(2, '17:00'),
      usedFraction: 0.5,
      remainingMs: 4 * HOUR,
    });
  });

  it('less all pauses, in the measure of the deadline', () => {
    // An hour of work is paused: the 16 hours end on Wednesday at ten.
    const events = [flag, paused(november(2, '10:00')), resumed(november(2, '11:00'))];
    expect(clock({ days: 3 }, [working(16)], events)).toMatchObject({
      deadline: november(4, '10:00'),
      usedFraction: 3 / 16,
    });
  });
});
