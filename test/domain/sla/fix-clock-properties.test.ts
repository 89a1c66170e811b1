import fc from 'fast-check';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { severities } from '../../../src/domain/sla/severity';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { policyWith, submitted } from '../../support/builders';

const SUBMITTED_MS = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

const instant = fc
  .integer({ min: -2 * DAY, max: 400 * DAY })
  .map((offset) => toInstant(SUBMITTED_MS + offset));

const event: fc.Arbitrary<TimelineEvent> = fc.oneof(
  instant.map((at) => ({ type: 'triaged', at }) as const),
  fc.record({
    type: fc.constant('severity' as const),
    at: instant,
    severity: fc.constantFrom(...severities),
  }),
  instant.map((at) => ({ type: 'fixed', at }) as const),
  instant.map((at) => ({ type: 'closed', at }) as const),
);

const timeline = fc
  .array(event, { maxLength: 12 })
  .map((events) => [submitted(toInstant(SUBMITTED_MS)), ...events]);

const policy = fc
  .record({
    clockBase: fc.constantFrom('submitted' as const, 'triaged' as const),
    severityChange: fc.constantFrom('earlier-of' as const, 'from-start' as const, 'restart' as const),
  })
  .map(policyWith);

describe('for any timeline', () => {
  it('the order and the repetition of events make no difference', () => {
    const shuffled = timeline.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: 2 * events.length,
          maxLength: 2 * events.length,
        }),
      ),
    );
    fc.assert(
      fc.property(policy, shuffled, instant, (rules, [events, doubled], now) => {
        expect(clockOf(rules, doubled, 'fix', now)).toEqual(clockOf(rules, events, 'fix', now));
      }),
    );
  });

  it('recomputing gives the same, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(policy, timeline, instant, (rules, events, now) => {
        const before = structuredClone({ rules, events });
        expect(clockOf(rules, events, 'fix', now)).toEqual(clockOf(rules, events, 'fix', now));
        expect({ rules, events }).toEqual(before);
      }),
    );
  });

  it('met and missed are frozen, whatever comes after', () => {
    fc.assert(
      fc.property(
        policy,
        timeline,
        instant,
        fc.array(event, { maxLength: 5 }),
        (rules, events, now, later) => {
          const result = clockOf(rules, events, 'fix', now);
          fc.pre(result.outcome !== null);
          const after = later.map((each) => ({
            ...each,
            at: toInstant(toEpochMs(now) + 1 + Math.abs(toEpochMs(each.at) % DAY)),
          }));
          const muchLater = toInstant(toEpochMs(now) + 2 * DAY);
          expect(clockOf(rules, [...events, ...after], 'fix', muchLater)).toEqual(
            clockOf(rules, events, 'fix', muchLater),
          );
        },
      ),
    );
  });

  it('under earlier-of, raising the severity never moves the deadline later', () => {
    fc.assert(
      fc.property(timeline, instant, (events, now) => {
        const rules = policyWith({ severityChange: 'earlier-of' });
        const running = clockOf(rules, events, 'fix', now);
        fc.pre(running.deadline !== null && running.startedAt !== null && running.outcome === null);
        const raised = clockOf(
          rules,
          [...events, { type: 'severity', at: now, severity: 'critical' }],
          'fix',
          now,
        );
        expect(toEpochMs(raised.deadline ?? '')).toBeLessThanOrEqual(toEpochMs(running.deadline));
      }),
    );
  });

  it('null is never zero: without a target there is no deadline and nothing is breached', () => {
    fc.assert(
      fc.property(timeline, instant, (events, now) => {
        const result = clockOf(policyWith({ targets: {} }), events, 'fix', now);
        expect(result.deadline).toBeNull();
        expect(['no-target', 'not-started', 'met', 'cancelled']).toContain(result.state);
      }),
    );
  });

  it('nothing changes before the next check', () => {
    fc.assert(
      fc.property(
        policy,
        timeline,
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rules, events, now, share) => {
          const past = events.filter(({ at }) => toEpochMs(at) <= toEpochMs(now));
          fc.pre(past.some(({ type }) => type === 'submitted'));
          const result = clockOf(rules, past, 'fix', now);
          const untilMs =
            result.nextCheckAt === null ? toEpochMs(now) + 900 * DAY : toEpochMs(result.nextCheckAt) - 1;
          const between = toInstant(Math.floor(toEpochMs(now) + share * (untilMs - toEpochMs(now))));
          const then = clockOf(rules, past, 'fix', between);
          expect({ state: then.state, band: then.band }).toEqual({ state: result.state, band: result.band });
        },
      ),
    );
  });
});
