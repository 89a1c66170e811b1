import { fc } from '../../support/properties';
import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import { toEpochMs, toInstant, type Instant } from '../../../src/domain/sla/instant';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { endOfLocalDate } from '../../../src/domain/sla/zoned-time';
import { flagged, noLaterThan, unflagged } from '../../support/clock-builders';
import {
  anyCase,
  basicPolicy,
  clockNameOfPolicy,
  flags,
  localDate,
  policy,
  RUNS,
  targetName,
  type Case,
} from '../../support/sla-arbitraries';

/** The events so far without those of some types; the submission stays. */
function without(
  { timeline, now }: Case,
  ...types: readonly TimelineEvent['type'][]
): readonly TimelineEvent[] {
  return timeline.filter(
    ({ type, at }) => type === 'submitted' || (toEpochMs(at) <= toEpochMs(now) && !types.includes(type)),
  );
}

/** A clock without the reasons for its dates. */
function bare(rules: Policy, events: readonly TimelineEvent[], now: Instant, target = 'fix'): ClockResult {
  return { ...clockOf(rules, events, target, now), explanation: [] };
}

const deadlineMs = ({ deadline }: ClockResult): number =>
  deadline === null ? Infinity : toEpochMs(deadline);

const flag = fc.constantFrom(...flags);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A case, and an instant between its submission and its moment. */
const caseWithInstant = fc
  .record({ given: anyCase, part: share })
  .map(({ given, part }) => {
    const submittedMs = toEpochMs(given.timeline[0]?.at ?? given.now);
    const spanMs = Math.max(0, toEpochMs(given.now) - submittedMs);
    return { given, at: toInstant(submittedMs + Math.floor(part * spanMs)) };
  })
  .filter(({ given, at }) => toEpochMs(at) <= toEpochMs(given.now));

describe('a flag', () => {
  it('never makes a date later', () => {
    fc.assert(
      fc.property(policy, anyCase, flag, (rules, { timeline, now }, name) => {
        const before = bare(rules, timeline, now);
        const after = bare(rules, [...timeline, flagged(now, name)], now);
        if (before.deadline === null) return;
        expect(deadlineMs(after)).toBeLessThanOrEqual(deadlineMs(before));
      }),
      RUNS,
    );
  });

  it('that is removed leaves what would be without it', () => {
    fc.assert(
      fc.property(policy, caseWithInstant, flag, (rules, { given, at }, name) => {
        // Without stops: what a stop was judged by stays.
        const events = without(given, 'fixed', 'closed').filter(
          (event) => !('flag' in event && event.flag === name),
        );
        const removed = [...events, flagged(at, name), unflagged(given.now, name)];
        fc.pre(toEpochMs(at) < toEpochMs(given.now));
        const others = (rules.accelerations ?? []).filter(({ when }) => when !== name);
        const never = bare({ ...rules, accelerations: others }, events, given.now);
        expect(bare(rules, removed, given.now)).toEqual(never);
        expect(bare(rules, events, given.now)).toEqual(never);
      }),
      { ...RUNS, maxSkipsPerRun: 100 },
    );
  });

  it('from the base gives the earlier of two clocks, whenever it is set', () => {
    const undated = [
      'extended',
      'date-set',
      'no-later-than',
      'flagged',
      'unflagged',
      'fixed',
      'closed',
    ] as const;
    fc.assert(
      fc.property(policy, basicPolicy, caseWithInstant, (rules, { targets }, { given, at }) => {
        const fix = targets['fix'] ?? {};
        const acceleration = { when: 'exploited', from: 'base', targets: { fix } } as const;
        const events = without(given, ...undated);
        const [own, alone] = [rules.targets, { fix }].map((each) =>
          bare({ ...rules, targets: each, accelerations: [] }, events, given.now),
        );
        const accelerated = bare(
          { ...rules, accelerations: [acceleration] },
          [...events, flagged(at, 'exploited')],
          given.now,
        );
        expect(deadlineMs(accelerated)).toBe(
          Math.min(...[own, alone].map((each) => (each === undefined ? Infinity : deadlineMs(each)))),
        );
      }),
      RUNS,
    );
  });

  it('touches no clock but the fix', () => {
    fc.assert(
      fc.property(policy, anyCase, fc.constantFrom('triage', 'reward'), (rules, given, target) => {
        const events = without(given, 'flagged', 'unflagged', 'no-later-than');
        expect(clockOf(rules, given.timeline, target, given.now)).toEqual(
          clockOf(rules, events, target, given.now),
        );
      }),
      RUNS,
    );
  });
});

describe('a latest date', () => {
  it('never makes a date later, and is never exceeded', () => {
    fc.assert(
      fc.property(policy, anyCase, localDate, (rules, given, dueDate) => {
        const { now } = given;
        // A lifting at the same instant would lift others too.
        const events = without(given, 'fixed', 'closed').filter(
          ({ type, at }) => type !== 'no-later-than' || at !== now,
        );
        fc.pre(toEpochMs(given.timeline[0]?.at ?? now) <= toEpochMs(now));
        const before = bare(rules, events, now);
        const after = bare(rules, [...events, noLaterThan(now, dueDate)], now);
        expect(deadlineMs(after)).toBeLessThanOrEqual(deadlineMs(before));
        if (after.state === 'paused') return;
        expect(deadlineMs(after)).toBeLessThanOrEqual(endOfLocalDate(dueDate, rules.timeZone));
      }),
      { ...RUNS, maxSkipsPerRun: 100 },
    );
  });

  it('that is lifted leaves what would be without it', () => {
    fc.assert(
      fc.property(policy, caseWithInstant, localDate, (rules, { given, at }, dueDate) => {
        const events = without(given, 'fixed', 'closed', 'no-later-than');
        const lifted = [...events, noLaterThan(at, dueDate), noLaterThan(given.now, null)];
        fc.pre(toEpochMs(at) < toEpochMs(given.now));
        expect(bare(rules, lifted, given.now)).toEqual(bare(rules, events, given.now));
      }),
      { ...RUNS, maxSkipsPerRun: 100 },
    );
  });
});

it('a clock that has not started has no date but a provisional, a set or a latest one', () => {
  let tried = 0;
  fc.assert(
    fc.property(policy, anyCase, clockNameOfPolicy, (rules, { timeline, now }, target) => {
      const { state, startedAt, deadline, provisional } = clockOf(rules, timeline, target, now);
      fc.pre(state === 'not-started');
      tried += 1;
      if (deadline === null) expect(provisional).toBe(false);
      if (startedAt !== null) expect(deadline).toBeNull();
      if (deadline === null || provisional) return;
      const dates = timeline.flatMap((event) => ('dueDate' in event ? (event.dueDate ?? []) : []));
      expect(target).toBe('fix');
      expect(dates.map((date) => toInstant(endOfLocalDate(date, rules.timeZone)))).toContain(deadline);
    }),
    { ...RUNS, maxSkipsPerRun: 100 },
  );
  expect(tried).toBe(RUNS.numRuns);
});

describe('what a policy does not mention computes nothing', () => {
  it('milestones and flags for a policy without these parts', () => {
    fc.assert(
      fc.property(basicPolicy, anyCase, targetName, (rules, given, target) => {
        const events = without(given, 'reached', 'flagged', 'unflagged');
        expect(clockOf(rules, given.timeline, target, given.now)).toEqual(
          clockOf(rules, events, target, given.now),
        );
      }),
      RUNS,
    );
  });

  it('other names for a policy with them', () => {
    fc.assert(
      fc.property(policy, anyCase, clockNameOfPolicy, (rules, { timeline, now }, target) => {
        const known = timeline.filter(
          (event) =>
            !('flag' in event && event.flag === 'unknown') &&
            !('milestone' in event && event.milestone === 'unknown'),
        );
        expect(clockOf(rules, timeline, target, now)).toEqual(clockOf(rules, known, target, now));
      }),
      RUNS,
    );
  });

  it('and empty parts are no parts', () => {
    fc.assert(
      fc.property(basicPolicy, anyCase, targetName, (rules, { timeline, now }, target) => {
        const withEmpty = { ...rules, clocks: {}, accelerations: [] };
        expect(clockOf(withEmpty, timeline, target, now)).toEqual(clockOf(rules, timeline, target, now));
      }),
      RUNS,
    );
  });
});
