import { fc } from '../../support/properties';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { notices } from '../../../src/domain/sla/notices';
import type { Policy } from '../../../src/domain/sla/policy';
import { fixed } from '../../support/builders';
import { followExplanation } from '../../support/explained-deadlines';
import { anyCase, clockNameOfPolicy, DAY, eventNear, policy, RUNS } from '../../support/sla-arbitraries';

it('the order and the repetition of events make no difference', () => {
  const shuffled = anyCase.chain(({ timeline, now }) =>
    fc.record({
      timeline: fc.constant(timeline),
      duplicated: fc.shuffledSubarray([...timeline, ...timeline], {
        minLength: 2 * timeline.length,
        maxLength: 2 * timeline.length,
      }),
      now: fc.constant(now),
    }),
  );
  fc.assert(
    fc.property(policy, shuffled, clockNameOfPolicy, (rules, { timeline, duplicated, now }, target) => {
      expect(clockOf(rules, duplicated, target, now)).toEqual(clockOf(rules, timeline, target, now));
    }),
    RUNS,
  );
});

it('recomputing gives the same, also from copies, and does not change its arguments', () => {
  fc.assert(
    fc.property(policy, anyCase, clockNameOfPolicy, (rules, { timeline, now }, target) => {
      const before = structuredClone({ rules, timeline });
      const result = clockOf(rules, timeline, target, now);
      expect(clockOf(rules, timeline, target, now)).toEqual(result);
      expect(clockOf(before.rules, before.timeline, target, now)).toEqual(result);
      expect({ rules, timeline }).toEqual(before);
    }),
    RUNS,
  );
});

it('what is later than now makes no difference', () => {
  fc.assert(
    fc.property(policy, anyCase, clockNameOfPolicy, (rules, { timeline, now }, target) => {
      const known = timeline.filter(
        ({ type, at }) => type === 'submitted' || toEpochMs(at) <= toEpochMs(now),
      );
      expect(clockOf(rules, known, target, now)).toEqual(clockOf(rules, timeline, target, now));
    }),
    RUNS,
  );
});

it('met and missed are frozen, whatever follows, until a reopening', () => {
  let tried = 0;
  const later = fc.array(eventNear(0), { maxLength: 5 });
  fc.assert(
    fc.property(policy, anyCase, later, (rules, { timeline, now }, events) => {
      const known = timeline.filter(({ at }) => toEpochMs(at) <= toEpochMs(now));
      fc.pre(known.some(({ type }) => type === 'submitted'));
      const stopped = [...known, fixed(now)];
      const result = clockOf(rules, stopped, 'fix', now);
      fc.pre(result.outcome !== null);
      tried += 1;
      const after = events
        .filter(({ type }) => type !== 'reopened')
        .map((event) => ({ ...event, at: toInstant(toEpochMs(now) + 1 + Math.abs(toEpochMs(event.at))) }));
      const muchLater = toInstant(toEpochMs(now) + 100 * DAY);
      expect(clockOf(rules, [...stopped, ...after], 'fix', muchLater)).toEqual(result);
    }),
    { ...RUNS, maxSkipsPerRun: 100 },
  );
  expect(tried).toBe(RUNS.numRuns);
});

it('each step of the explanation begins where the previous one ended, and the last gives the deadline shown', () => {
  fc.assert(
    fc.property(policy, anyCase, clockNameOfPolicy, (rules, { timeline, now }, target) => {
      const { state, deadline, explanation } = clockOf(rules, timeline, target, now);
      const followed = followExplanation(explanation);
      expect(followed.broken).toEqual([]);
      if (state !== 'paused' && state !== 'cancelled') expect(followed.deadline ?? null).toBe(deadline);
    }),
    RUNS,
  );
});

/** The visible part of a clock. */
const shown = ({ state, band }: ClockResult): Pick<ClockResult, 'state' | 'band'> => ({ state, band });

/** The moments in a span at which a notice of a running or breached clock is due. */
function noticesDue(
  rules: Policy,
  { state, deadline }: ClockResult,
  fromMs: number,
  toMs: number,
): readonly number[] {
  if (deadline === null || (state !== 'running' && state !== 'breached')) return [];
  return notices(rules, toEpochMs(deadline), fromMs)
    .map(({ atMs }) => atMs)
    .filter((atMs) => fromMs < atMs && atMs <= toMs);
}

describe('the next check is exact', () => {
  const asked = fc
    .tuple(policy, anyCase, clockNameOfPolicy)
    .map(([rules, { timeline, now }, target]) => {
      const known = timeline.filter(
        ({ type, at }) => type === 'submitted' || toEpochMs(at) <= toEpochMs(now),
      );
      const at = (epochMs: number): ClockResult => clockOf(rules, known, target, toInstant(epochMs));
      return { rules, nowMs: toEpochMs(now), at, result: at(toEpochMs(now)) };
    })
    // A submission in the future is an event, not something to wait for.
    .filter(({ result }) => result.explanation.length > 0);
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('nothing changes and no notice falls due before it, and never if there is none', () => {
    fc.assert(
      fc.property(asked, share, ({ rules, nowMs, at, result }, part) => {
        const { nextCheckAt } = result;
        const lastMs = nextCheckAt === null ? nowMs + 900 * DAY : toEpochMs(nextCheckAt) - 1;
        expect(lastMs).toBeGreaterThanOrEqual(nowMs);
        expect(shown(at(Math.floor(nowMs + part * (lastMs - nowMs))))).toEqual(shown(result));
        expect(shown(at(lastMs))).toEqual(shown(result));
        expect(noticesDue(rules, result, nowMs, lastMs)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('at it something has changed, or a notice falls due', () => {
    fc.assert(
      fc.property(asked, ({ rules, nowMs, at, result }) => {
        fc.pre(result.nextCheckAt !== null);
        const checkMs = toEpochMs(result.nextCheckAt);
        if (noticesDue(rules, result, nowMs, checkMs).length > 0) return;
        expect(shown(at(checkMs))).not.toEqual(shown(result));
      }),
      { ...RUNS, maxSkipsPerRun: 100 },
    );
  });
});
