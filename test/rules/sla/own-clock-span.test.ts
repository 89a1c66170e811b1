import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { ClockStart, ClockStop, Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed, triaged } from '../../support/builders';
import {
  answered,
  begun,
  dateSet,
  flagged,
  noLaterThan,
  november,
  paused,
  plainPolicy,
  reached,
  reopened,
  windowlessPolicy,
} from '../../support/clock-builders';

/** The clock `reward` of a finding that is submitted and rated high on the 1st: due two days after its start. */
function reward(
  starts: ClockStart,
  stops: readonly ClockStop[],
  events: readonly TimelineEvent[],
  now = november(20),
  changes: Partial<Policy> = {},
): ClockResult {
  const clocks = { reward: { starts, stops } };
  const targets = { fix: { high: { days: 10 } }, reward: { high: { days: 2 } } };
  const policy = plainPolicy({ clocks, targets, ...changes });
  return clockOf(policy, [...begun(november(1), 'high'), ...events], 'reward', now);
}

describe('starts at the first event of its start', () => {
  it.each([
    ['submitted', [], 1],
    ['base', [], 1],
    ['fixed', [fixed(november(3))], 3],
    ['reached:agreed', [reached(november(3), 'agreed')], 3],
    ['reached:agreed', [reached(november(4), 'agreed'), reached(november(3), 'agreed')], 3],
    ['reached:agreed', [reached('2026-10-20T00:00:00Z', 'agreed')], 1],
  ] as const)('%s, %j: on the %d', (starts, events, day) => {
    expect(reward(starts, ['reached:paid'], events, november(5))).toMatchObject({
      startedAt: november(day),
      deadline: november(day + 2),
      provisional: false,
    });
  });

  it.each(['fixed', 'reached:agreed'] as const)('%s: until then it is not started', (starts) => {
    expect(reward(starts, ['triaged'], [reached(november(2), 'other')])).toMatchObject({
      state: 'not-started',
      band: null,
      startedAt: null,
      deadline: null,
      provisional: false,
      nextCheckAt: null,
    });
  });

  it('and runs, is at risk and is breached like any other', () => {
    const at = (now: string): ClockResult =>
      reward('reached:agreed', ['reached:paid'], [reached(november(3), 'agreed')], now);
    expect(at(november(4))).toMatchObject({ state: 'running', band: 'on-track', usedFraction: 0.5 });
    expect(at(november(4)).nextCheckAt).toBe(november(4, '12:00'));
    expect(at(november(4, '12:00'))).toMatchObject({ state: 'running', band: 'at-risk' });
    expect(at(november(5))).toMatchObject({ state: 'running', remainingMs: 0 });
    expect(at(november(5, '00:00:00.001'))).toMatchObject({ state: 'breached', remainingMs: -1 });
  });
});

describe('the base is the first base of the fix clock', () => {
  const changes = { clockBase: 'triaged', triageWindowDays: 3 } as const;
  const clock = (events: readonly TimelineEvent[], now: string, more: Partial<Policy> = {}): ClockResult =>
    reward('base', ['first-response'], events, now, { ...changes, ...more });

  it.each([
    ['the triage', [triaged(november(2))], november(2)],
    ['the window’s end', [triaged(november(5))], november(4)],
    ['a base in a stop of the fix clock', [fixed(november(2)), triaged(november(3))], november(3)],
    ['the window’s end in a stop', [fixed(november(2))], november(4)],
  ])('%s', (_name, events, startedAt) => {
    expect(clock(events, november(5)).startedAt).toBe(startedAt);
  });

  it('or the milestone', () => {
    const events = [triaged(november(2)), reached(november(3), 'agreed')];
    expect(clock(events, november(3), { clockBase: 'reached:agreed' }).startedAt).toBe(november(3));
  });

  it('a restart does not move it', () => {
    const events = [triaged(november(2)), fixed(november(3)), reopened(november(6))];
    expect(clock(events, november(6), { reopen: 'restart' })).toMatchObject({
      state: 'breached',
      startedAt: november(2),
      deadline: november(4),
    });
  });

  it('until then the deadline is provisional: the window’s end and its target, whatever date is set', () => {
    const dated = [dateSet(november(2), '2026-11-30'), noLaterThan(november(2), '2026-11-03')];
    for (const events of [[], dated])
      expect(clock(events, november(3, '23:59:59.999'))).toMatchObject({
        state: 'not-started',
        startedAt: null,
        deadline: november(6),
        dueDate: '2026-11-06',
        provisional: true,
        nextCheckAt: november(4),
      });
    expect(clock(dated, november(4))).toMatchObject({
      state: 'running',
      startedAt: november(4),
      deadline: november(6),
      provisional: false,
    });
  });

  it('without a window, or without a target, there is no deadline', () => {
    const none = { state: 'not-started', deadline: null, provisional: false };
    const policy = windowlessPolicy({
      clocks: { reward: { starts: 'base', stops: ['fixed'] } },
      targets: { reward: { high: { days: 2 } } },
    });
    expect(clockOf(policy, begun(november(1), 'high'), 'reward', november(9))).toMatchObject(none);
    expect(clock([], november(2), { targets: {} })).toMatchObject(none);
  });
});

describe('ends at the first event at or after the start that is one of its stops', () => {
  const stops: readonly ClockStop[] = ['triaged', 'first-response', 'fixed', 'reached:paid'];

  it.each([
    ['triaged', triaged],
    ['first-response', answered],
    ['fixed', fixed],
    ['reached:paid', (at: string): TimelineEvent => reached(at, 'paid')],
  ] as const)('%s: at the deadline met, just after it missed', (stop, event) => {
    const judged = (at: string): ClockResult => reward('submitted', [stop], [event(at)]);
    expect(judged(november(3))).toMatchObject({
      state: 'met',
      outcome: 'met',
      startedAt: november(1),
      deadline: november(3),
      band: null,
      remainingMs: null,
      nextCheckAt: null,
    });
    expect(judged(november(3, '00:00:00.001'))).toMatchObject({ state: 'missed', outcome: 'missed' });
  });

  it('whichever of them comes first', () => {
    const events = [triaged(november(9)), answered(november(2)), reached(november(8), 'paid')];
    expect(reward('submitted', stops, events)).toMatchObject({ state: 'met' });
    expect(reward('submitted', ['triaged', 'reached:paid'], events)).toMatchObject({ state: 'missed' });
  });

  it('and no other event', () => {
    const events = [triaged(november(2)), fixed(november(2)), reached(november(2), 'other')];
    expect(reward('submitted', ['first-response', 'reached:paid'], events).state).toBe('breached');
  });

  it('a stop before the start does not count, but the same event again after it does', () => {
    const early = [reached(november(2), 'paid'), reached(november(3), 'agreed')];
    expect(reward('reached:agreed', ['reached:paid'], early)).toMatchObject({
      state: 'breached',
      deadline: november(5),
    });
    expect(
      reward('reached:agreed', ['reached:paid'], [...early, reached(november(4), 'paid')]),
    ).toMatchObject({
      state: 'met',
    });
  });

  it('one just before the start does not count, one at its very instant does, whatever their order', () => {
    const at = november(3);
    const both = (stop: TimelineEvent): ClockResult => reward('fixed', ['triaged'], [fixed(at), stop]);
    expect(both(triaged(november(2, '23:59:59.999'))).state).toBe('breached');
    expect(both(triaged(at))).toMatchObject({ state: 'met', startedAt: at, deadline: november(5) });
    const milestones = [reached(at, 'agreed'), reached(at, 'paid')];
    expect(reward('reached:agreed', ['reached:paid'], milestones).state).toBe('met');
    expect(reward('reached:paid', ['reached:agreed'], milestones).state).toBe('met');
    expect(reward('submitted', ['reached:paid'], [reached(november(1), 'paid')]).state).toBe('met');
  });

  it('after the end a second stop changes nothing', () => {
    const events = [reached(november(2), 'paid')];
    expect(reward('submitted', ['reached:paid'], [...events, reached(november(9), 'paid')])).toEqual(
      reward('submitted', ['reached:paid'], events),
    );
  });
});

describe('is not touched', () => {
  it.each([
    ['by an open pause', paused(november(2))],
    ['by a set date', dateSet(november(2), '2026-11-30')],
    ['by a flag', flagged(november(2), 'exploited')],
    ['by a latest date', noLaterThan(november(2), '2026-11-02')],
    ['by a fix that is neither start nor stop', fixed(november(2))],
    ['by a reopening without a stop', reopened(november(2))],
  ])('%s', (_name, event) => {
    const accelerations = [
      { when: 'exploited', from: 'base', targets: { fix: { high: { days: 1 } } } },
    ] as const;
    for (const now of [november(2), november(9)])
      expect(reward('submitted', ['first-response'], [event], now, { accelerations })).toEqual(
        reward('submitted', ['first-response'], [], now, { accelerations }),
      );
  });

  it('by the stops of the fix clock, which hide no event from it', () => {
    const events = [fixed(november(2)), answered(november(2, '12:00'))];
    expect(reward('submitted', ['first-response'], events).state).toBe('met');
    const started = [fixed(november(2)), reached(november(3), 'agreed')];
    expect(reward('reached:agreed', ['reached:paid'], started, november(4))).toMatchObject({
      state: 'running',
      startedAt: november(3),
    });
  });
});
