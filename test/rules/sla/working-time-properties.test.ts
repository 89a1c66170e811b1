import { fc } from '../../support/properties';
import {
  addWorkingDays,
  advanceWorkingTime,
  nextWorkingMoment,
  workingTimeBetween,
} from '../../../src/domain/sla/working-time';
import { walkMinutes } from '../../support/minute-walk';
import { calendarIn, DAY, moment, QUARTER_HOUR, RUNS, zone } from '../../support/sla-arbitraries';

const MINUTE = 60_000;
const calendar = calendarIn(zone);
const fullMinute = moment.map((epochMs) => epochMs - (epochMs % MINUTE));

describe('business time agrees with a walk over every minute', () => {
  it('between two moments', () => {
    fc.assert(
      fc.property(calendar, fullMinute, fc.integer({ min: 0, max: 6 * 96 }), (week, fromMs, quarters) => {
        const toMs = fromMs + quarters * QUARTER_HOUR;
        const expected = walkMinutes(week, fromMs, 2).between(fromMs, toMs);
        expect(workingTimeBetween(fromMs, toMs, week)).toBe(expected);
        expect(workingTimeBetween(toMs, fromMs, week)).toBe(0 - expected);
      }),
      RUNS,
    );
  });

  it('after an amount of it', () => {
    fc.assert(
      fc.property(calendar, fullMinute, fc.integer({ min: 1, max: 600 }), (week, fromMs, minutes) => {
        // A calendar works at least a quarter of an hour a week.
        const weeklyMs = workingTimeBetween(fromMs, fromMs + 21 * DAY, week) / 3;
        fc.pre(minutes * MINUTE < weeklyMs);
        const expected = walkMinutes(week, fromMs, 5).advance(fromMs, minutes);
        expect(advanceWorkingTime(fromMs, minutes * MINUTE, week)).toBe(expected);
      }),
      RUNS,
    );
  });

  it('at the next opening', () => {
    fc.assert(
      fc.property(calendar, fullMinute, (week, fromMs) => {
        fc.pre(workingTimeBetween(fromMs, fromMs + 10 * DAY, week) > 0);
        expect(nextWorkingMoment(fromMs, week)).toBe(walkMinutes(week, fromMs, 3).nextOpen(fromMs));
      }),
      RUNS,
    );
  });

  it('after business days', () => {
    fc.assert(
      fc.property(calendar, fullMinute, fc.integer({ min: 0, max: 12 }), (week, fromMs, count) => {
        fc.pre(workingTimeBetween(fromMs, fromMs + 10 * DAY, week) > 0);
        expect(addWorkingDays(fromMs, count, week)).toBe(walkMinutes(week, fromMs, 3).addDays(fromMs, count));
      }),
      RUNS,
    );
  });
});

describe('business time', () => {
  it('adds up: two parts are as long as the whole', () => {
    fc.assert(
      fc.property(calendar, moment, moment, moment, (week, a, b, c) => {
        const sum = workingTimeBetween(a, b, week) + workingTimeBetween(b, c, week);
        expect(workingTimeBetween(a, c, week)).toBe(sum + 0);
      }),
      RUNS,
    );
  });

  it('runs out at the first moment by which all of it has been worked', () => {
    fc.assert(
      fc.property(
        calendar,
        moment,
        fc.integer({ min: 1, max: 1_000 * QUARTER_HOUR }),
        (week, fromMs, amountMs) => {
          const endMs = advanceWorkingTime(fromMs, amountMs, week);
          expect(workingTimeBetween(fromMs, endMs, week)).toBe(amountMs);
          expect(workingTimeBetween(fromMs, endMs - 1, week)).toBe(amountMs - 1);
        },
      ),
      RUNS,
    );
  });

  it('spent in two parts ends where it ends in one', () => {
    const amount = fc.integer({ min: 1, max: 300 * QUARTER_HOUR });
    fc.assert(
      fc.property(calendar, moment, amount, amount, (week, fromMs, first, second) => {
        const byChannel = advanceWorkingTime(advanceWorkingTime(fromMs, first, week), second, week);
        expect(advanceWorkingTime(fromMs, first + second, week)).toBe(byChannel);
      }),
      RUNS,
    );
  });
});
