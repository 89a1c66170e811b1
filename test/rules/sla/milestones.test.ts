import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import {
  begun,
  dateSet,
  endOfNovember,
  november,
  paused,
  plainPolicy,
  reached,
  reopened,
  resumed,
  windowlessPolicy,
} from '../../support/clock-builders';

const targets = { fix: { critical: { days: 2 }, high: { days: 10 } } };
const rules = { clockBase: 'reached:agreed', targets } as const;

function clock(events: readonly TimelineEvent[], now: string, changes: Partial<Policy> = {}): ClockResult {
  const policy = plainPolicy({ ...rules, triageWindowDays: 5, ...changes });
  return clockOf(policy, [...begun(november(1), 'high'), ...events], 'fix', now);
}

describe('a milestone as the base', () => {
  it('starts the clock in place of the triage, which plays no part', () => {
    expect(clock([triaged(november(2)), reached(november(3), 'agreed')], november(4))).toMatchObject({
      state: 'running',
      startedAt: november(3),
      deadline: november(13),
      provisional: false,
    });
  });

  it('of several with one name the first counts, whatever their order of arrival', () => {
    const events = [reached(november(4), 'agreed'), reached(november(3), 'agreed')];
    expect(clock(events, november(4)).startedAt).toBe(november(3));
  });

  it('of another name starts nothing', () => {
    expect(clock([reached(november(2), 'paid')], november(3))).toEqual(clock([], november(3)));
  });

  it('that precedes the submission counts as at its instant', () => {
    expect(clock([reached('2026-10-20T00:00:00Z', 'agreed')], november(2)).startedAt).toBe(november(1));
  });

  it.each([
    ['before the window’s end', november(5, '23:59:59.999'), november(5, '23:59:59.999')],
    ['at it', november(6), november(6)],
    ['just after it: the window’s end', november(6, '00:00:00.001'), november(6)],
  ])('is never later than the window: %s', (_name, at, startedAt) => {
    expect(clock([reached(at, 'agreed')], november(7)).startedAt).toBe(startedAt);
  });

  it('until then the deadline is provisional, counted from the window’s end', () => {
    expect(clock([triaged(november(2))], november(5, '23:59:59.999'))).toMatchObject({
      state: 'not-started',
      startedAt: null,
      deadline: november(16),
      provisional: true,
      nextCheckAt: november(6),
    });
    expect(clock([triaged(november(2))], november(6))).toMatchObject({
      state: 'running',
      startedAt: november(6),
      deadline: november(16),
      provisional: false,
    });
  });

  it('without a window there is no deadline before it', () => {
    const policy = windowlessPolicy(rules);
    const events = [...begun(november(1), 'high'), triaged(november(2))];
    const none = { state: 'not-started', deadline: null, startedAt: null, nextCheckAt: null };
    expect(clockOf(policy, events, 'fix', november(30))).toMatchObject(none);
    expect(clockOf(policy, [...events, reached(november(20), 'agreed')], 'fix', november(30))).toMatchObject({
      startedAt: november(20),
      deadline: november(30),
    });
  });

  it('at its instant it comes before every other event but the submission', () => {
    const at = november(3);
    // As of the base the severity is high, then it is raised: the earlier of the 13th and two days from here.
    expect(clock([rated(at, 'critical'), reached(at, 'agreed')], at).deadline).toBe(november(5));
    expect(clock([paused(at), reached(at, 'agreed'), resumed(november(4))], november(4)).deadline).toBe(
      november(14),
    );
    expect(clock([fixed(at), reached(at, 'agreed')], at)).toMatchObject({ state: 'met', startedAt: at });
  });

  it('a pause that is open at it holds the clock from there on', () => {
    const events = [paused(november(2)), reached(november(3), 'agreed'), resumed(november(5))];
    expect(clock(events, november(5)).deadline).toBe(november(15));
  });

  it('a set date before it is shown as it is', () => {
    expect(clock([dateSet(november(2), '2026-11-20')], november(3))).toMatchObject({
      state: 'not-started',
      deadline: endOfNovember(20),
      provisional: false,
    });
  });
});

describe('a stop before it', () => {
  const stop = [fixed(november(2))];

  it('a fix is met without a deadline, closing cancels', () => {
    expect(clock(stop, november(30))).toMatchObject({ state: 'met', deadline: null, startedAt: null });
    expect(clock([closed(november(2))], november(3)).state).toBe('cancelled');
  });

  it.each([
    ['original', november(3), november(13)],
    // From the 3rd to the 5th.
    ['resume', november(3), november(15)],
    ['restart', november(5), november(15)],
  ] as const)('the milestone in the meantime counts, reopened under %s', (reopen, startedAt, deadline) => {
    const events = [...stop, reached(november(3), 'agreed'), reopened(november(5))];
    expect(clock(events, november(5), { reopen })).toMatchObject({ startedAt, deadline });
  });

  it('triage in the meantime does not', () => {
    const events = [...stop, triaged(november(3)), reopened(november(4))];
    expect(clock(events, november(5))).toMatchObject({
      state: 'not-started',
      deadline: november(16),
      provisional: true,
    });
  });
});

describe('a milestone without a base', () => {
  it('changes no clock', () => {
    const policy = plainPolicy({ targets: { ...targets, triage: { high: { days: 3 } } } });
    const events = [...begun(november(1), 'high'), triaged(november(2))];
    for (const target of ['fix', 'triage', 'first-response'])
      expect(clockOf(policy, [...events, reached(november(1), 'agreed')], target, november(4))).toEqual(
        clockOf(policy, events, target, november(4)),
      );
  });
});
