import { fc } from '../../support/properties';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration, measureOf } from '../../../src/domain/sla/measure';
import { isMoreSevere, severities } from '../../../src/domain/sla/severity';
import { rated, submitted } from '../../support/builders';
import { paused, plainPolicy, resumed } from '../../support/clock-builders';
import {
  anyCase,
  basicPolicy,
  calendarIn,
  changingZone,
  changingZones,
  durationIn,
  localDate,
  moment,
  monthsDuration,
  QUARTER_HOUR,
  RUNS,
  steadyZone,
  zone,
} from '../../support/sla-arbitraries';

const span = fc.integer({ min: 0, max: 30 * 96 * QUARTER_HOUR });

describe('a later start never gives an earlier deadline', () => {
  it('in zones whose clocks do not change', () => {
    fc.assert(
      fc.property(
        durationIn(steadyZone),
        steadyZone,
        moment,
        span,
        (duration, timeZone, startMs, laterByMs) => {
          const deadlineMs = addDuration(startMs, duration, timeZone);
          expect(addDuration(startMs + laterByMs, duration, timeZone)).toBeGreaterThanOrEqual(deadlineMs);
        },
      ),
      RUNS,
    );
  });

  it('elsewhere never by more than the clock change', () => {
    const sameZone = changingZone.chain((timeZone) =>
      fc.record({ timeZone: fc.constant(timeZone), duration: durationIn(fc.constant(timeZone)) }),
    );
    const near = fc.integer({ min: 0, max: 12 * QUARTER_HOUR });
    fc.assert(
      fc.property(sameZone, moment, fc.oneof(near, span), ({ timeZone, duration }, startMs, laterByMs) => {
        const deadlineMs = addDuration(startMs, duration, timeZone);
        const laterMs = addDuration(startMs + laterByMs, duration, timeZone);
        expect(laterMs).toBeGreaterThanOrEqual(deadlineMs - changingZones[timeZone]);
      }),
      RUNS,
    );
  });
});

it('a deadline is never before its start, and zero days or hours of 24x7 are at it', () => {
  fc.assert(
    fc.property(durationIn(zone), zone, moment, (duration, timeZone, startMs) => {
      expect(addDuration(startMs, duration, timeZone)).toBeGreaterThanOrEqual(startMs);
      expect(addDuration(startMs, { days: 0 }, timeZone)).toBe(startMs);
      expect(addDuration(startMs, { hours: 0 }, timeZone)).toBe(startMs);
    }),
    RUNS,
  );
});

it('months end where the library for dates ends them', () => {
  fc.assert(
    fc.property(zone, moment, fc.integer({ min: 1, max: 30 }), (timeZone, startMs, months) => {
      const start = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(timeZone);
      expect(addDuration(startMs, { months }, timeZone)).toBe(start.add({ months }).epochMilliseconds);
    }),
    RUNS,
  );
});

it('adding a holiday never gives an earlier deadline', () => {
  const amount = fc.oneof(
    fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ hours: fc.integer({ min: 0, max: 200 }) }),
  );
  fc.assert(
    fc.property(amount, calendarIn(zone), localDate, moment, (duration, calendar, holiday, startMs) => {
      const after = (holidays: readonly string[]): number =>
        addDuration(startMs, { ...duration, calendar: { ...calendar, holidays } }, 'UTC');
      const holidays = calendar.holidays ?? [];
      expect(after([...holidays, holiday])).toBeGreaterThanOrEqual(after(holidays));
    }),
    RUNS,
  );
});

it('a pause moves a computed deadline by exactly its length in the measure of the target', () => {
  fc.assert(
    fc.property(
      fc.oneof(durationIn(zone), monthsDuration),
      zone,
      moment,
      span,
      span,
      (target, timeZone, startMs, toPauseMs, lengthMs) => {
        const rules = plainPolicy({ timeZone, targets: { fix: { high: target } } });
        const [fromMs, toMs] = [startMs + toPauseMs, startMs + toPauseMs + lengthMs];
        const start = [submitted(toInstant(startMs)), rated(toInstant(startMs), 'high')];
        const pause = [paused(toInstant(fromMs)), resumed(toInstant(toMs + 1))];
        const deadlineMs = (timeline: typeof start): number =>
          toEpochMs(clockOf(rules, timeline, 'fix', toInstant(toMs + 1)).deadline ?? '');
        const { between } = measureOf(target);
        expect(between(deadlineMs(start), deadlineMs([...start, ...pause]))).toBe(between(fromMs, toMs + 1));
      },
    ),
    RUNS,
  );
});

it('under earlier-of, raising the severity never moves the deadline later', () => {
  const higher = fc.constantFrom(
    'critical' as const,
    'critical' as const,
    'high' as const,
    'medium' as const,
  );
  let tried = 0;
  fc.assert(
    fc.property(basicPolicy, anyCase, higher, (rules, { timeline, now }, severity) => {
      const earlierOf = { ...rules, severityChange: 'earlier-of' } as const;
      // Of two severities at one instant only one would count.
      const raisedAt = toInstant(toEpochMs(now) + 1);
      const known = timeline.filter(
        ({ type, at }) =>
          !['fixed', 'closed', 'no-later-than'].includes(type) && toEpochMs(at) <= toEpochMs(now),
      );
      fc.pre(known.some(({ type }) => type === 'submitted'));
      const before = clockOf(earlierOf, known, 'fix', raisedAt);
      const rating = before.explanation.findLast(
        ({ kind }) => kind === 'first-severity' || kind === 'severity-changed',
      );
      const from = rating?.detail;
      fc.pre(before.startedAt !== null && before.outcome === null && before.deadline !== null);
      fc.pre(from !== undefined && 'severity' in from && from.target !== null);
      fc.pre(isMoreSevere(severity, from.severity));
      const { state, deadline } = clockOf(earlierOf, [...known, rated(raisedAt, severity)], 'fix', raisedAt);
      tried += 1;
      if (state === 'no-target') return;
      expect(toEpochMs(deadline ?? '')).toBeLessThanOrEqual(toEpochMs(before.deadline));
    }),
    { ...RUNS, maxSkipsPerRun: 100 },
  );
  expect(tried).toBe(RUNS.numRuns);
});

describe('null is never zero', () => {
  it('without a target there is no deadline but a set date, and nothing else can breach', () => {
    fc.assert(
      fc.property(
        basicPolicy,
        anyCase,
        fc.constantFrom({}, { fix: {} }),
        (rules, { timeline, now }, targets) => {
          const undated = timeline.filter(
            ({ type }) => !['extended', 'date-set', 'no-later-than'].includes(type),
          );
          const result = clockOf({ ...rules, targets }, undated, 'fix', now);
          expect(result.deadline).toBeNull();
          expect(['no-target', 'not-started', 'met', 'cancelled']).toContain(result.state);
        },
      ),
      RUNS,
    );
  });

  it('a target of zero is due at the start of its clock', () => {
    fc.assert(
      fc.property(zone, moment, fc.constantFrom(...severities), (timeZone, startMs, severity) => {
        const at = toInstant(startMs);
        const zero = plainPolicy({ timeZone, targets: { fix: { [severity]: { days: 0 } } } });
        const none = plainPolicy({ timeZone, targets: { fix: { [severity]: null } } });
        const timeline = [submitted(at), rated(at, severity)];
        expect(clockOf(zero, timeline, 'fix', toInstant(startMs + 1))).toMatchObject({
          state: 'breached',
          deadline: at,
        });
        expect(clockOf(none, timeline, 'fix', toInstant(startMs + 1))).toMatchObject({
          state: 'no-target',
          deadline: null,
        });
      }),
      RUNS,
    );
  });
});
