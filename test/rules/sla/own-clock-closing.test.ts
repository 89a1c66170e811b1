import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { ClockStart, ClockStop } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, submitted } from '../../support/builders';
import { answered, begun, november, plainPolicy, reached, reopened } from '../../support/clock-builders';

/** A clock of a finding that is submitted and rated high on the 1st: due two days after its start. */
function clock(
  starts: ClockStart,
  stops: readonly ClockStop[],
  events: readonly TimelineEvent[],
  now = november(20),
): ClockResult {
  const policy = plainPolicy({ clocks: { own: { starts, stops } }, targets: { own: { high: { days: 2 } } } });
  return clockOf(policy, [...begun(november(1), 'high'), ...events], 'own', now);
}

const none = { outcome: null, deadline: null, dueDate: null, band: null, nextCheckAt: null };

describe('closed', () => {
  const answer = (events: readonly TimelineEvent[], now?: string): ClockResult =>
    clock('submitted', ['first-response'], events, now);

  it('before the end: cancelled, whatever comes', () => {
    const cancelled = { ...none, state: 'cancelled', startedAt: november(1) };
    expect(answer([closed(november(2))])).toMatchObject(cancelled);
    expect(answer([closed(november(2)), answered(november(2, '12:00'))])).toMatchObject(cancelled);
  });

  it('twice: as once', () => {
    const once = [closed(november(2), 'duplicate')];
    expect(answer([...once, closed(november(3))])).toEqual(answer(once));
  });

  it('before the start: cancelled', () => {
    const events = [closed(november(2))];
    const agreed = (more: readonly TimelineEvent[]): ClockResult =>
      clock('reached:agreed', ['first-response'], [...events, ...more]);
    expect(agreed([])).toMatchObject({ ...none, state: 'cancelled', startedAt: null });
    // The start is a fact; no stop and no closing hides it.
    expect(agreed([reached(november(3), 'agreed')])).toMatchObject({
      ...none,
      state: 'cancelled',
      startedAt: november(3),
    });
  });

  it('after the end changes nothing, and neither does a reopening then', () => {
    const ended = [answered(november(2))];
    for (const later of [[closed(november(3))], [closed(november(3)), reopened(november(4))]])
      expect(answer([...ended, ...later])).toEqual(answer(ended));
  });

  it('at the instant of the end comes after it', () => {
    expect(answer([closed(november(2)), answered(november(2))]).state).toBe('met');
  });

  it('at the instant of a start that also ends it: ended', () => {
    const at = november(2);
    expect(clock('fixed', ['reached:paid'], [closed(at), fixed(at), reached(at, 'paid')]).state).toBe('met');
  });
});

describe('a reopening takes the closing back, as if it had not been', () => {
  const answer = (events: readonly TimelineEvent[], now?: string): ClockResult =>
    clock('submitted', ['first-response'], [closed(november(2)), ...events], now);

  it('the clock runs on: the time closed counts', () => {
    const events = [reopened(november(2, '12:00'))];
    expect(answer(events, november(2, '12:00'))).toMatchObject({
      state: 'running',
      startedAt: november(1),
      deadline: november(3),
      usedFraction: 0.75,
    });
    expect(answer([reopened(november(4))], november(4)).state).toBe('breached');
  });

  it('an answer in the meantime counts', () => {
    const events = [answered(november(2, '12:00')), reopened(november(9))];
    expect(answer(events)).toMatchObject({ state: 'met', deadline: november(3) });
    expect(answer([answered(november(3, '00:00:00.001')), reopened(november(9))]).state).toBe('missed');
  });

  it('a start in the meantime counts', () => {
    const events = [closed(november(2)), reached(november(3), 'agreed'), reopened(november(4))];
    expect(clock('reached:agreed', ['first-response'], events, november(4))).toMatchObject({
      state: 'running',
      startedAt: november(3),
      deadline: november(5),
    });
  });

  it('until it is closed again', () => {
    const again = [reopened(november(2, '06:00')), closed(november(2, '12:00'))];
    expect(answer(again).state).toBe('cancelled');
    expect(answer([...again, reopened(november(2, '18:00'))], november(3)).state).toBe('running');
  });

  it('closed twice: one reopening takes both back', () => {
    const again = [closed(november(2, '01:00')), reopened(november(2, '02:00'))];
    expect(answer(again, november(3)).state).toBe('running');
  });

  it('with a severity that became known in the meantime', () => {
    const policy = plainPolicy({
      clocks: { own: { starts: 'submitted', stops: ['first-response'] } },
      targets: { own: { high: { days: 2 }, critical: { days: 1 } } },
    });
    const events: TimelineEvent[] = [
      ...begun(november(1), 'high'),
      closed(november(1, '06:00')),
      rated(november(1, '08:00'), 'critical'),
      reopened(november(1, '12:00')),
    ];
    expect(clockOf(policy, events, 'own', november(1, '12:00')).deadline).toBe(november(2));
  });
});

describe('a clock that starts with the fix', () => {
  const retest = (events: readonly TimelineEvent[], now?: string): ClockResult =>
    clock('fixed', ['reached:retested'], events, now);
  const retested = (at: string): TimelineEvent => reached(at, 'retested');

  it('a reopening before its end takes the fix back: not started until the next', () => {
    const events = [fixed(november(2)), reopened(november(3))];
    expect(retest(events)).toMatchObject({ ...none, state: 'not-started', startedAt: null });
    // What would have stopped it comes before the next fix.
    expect(retest([...events, retested(november(4)), fixed(november(5))], november(6))).toMatchObject({
      state: 'running',
      startedAt: november(5),
      deadline: november(7),
    });
    expect(retest([...events, fixed(november(5)), retested(november(7))])).toMatchObject({
      state: 'met',
      startedAt: november(5),
    });
  });

  it('also if it was overdue', () => {
    expect(retest([fixed(november(2)), reopened(november(9))]).state).toBe('not-started');
  });

  it('a second fix without a reopening moves nothing', () => {
    expect(retest([fixed(november(2)), fixed(november(3))], november(3)).startedAt).toBe(november(2));
  });

  it('all fixes before the reopening are taken back', () => {
    expect(retest([fixed(november(2)), fixed(november(3)), reopened(november(4))]).state).toBe('not-started');
  });

  it('after the end neither a reopening nor another fix changes anything', () => {
    const ended = [fixed(november(2)), retested(november(3))];
    const later = [reopened(november(4)), fixed(november(5)), closed(november(6)), reopened(november(7))];
    expect(retest(ended)).toMatchObject({ state: 'met', startedAt: november(2), deadline: november(4) });
    expect(retest([...ended, ...later])).toEqual(retest(ended));
  });

  it('closed and reopened: both are taken back', () => {
    const events = [fixed(november(2)), closed(november(2, '12:00')), reopened(november(3))];
    expect(retest(events)).toMatchObject({ ...none, state: 'not-started', startedAt: null });
  });

  it('ended while it was closed: the closing alone is taken back', () => {
    const events = [
      fixed(november(2)),
      closed(november(2, '12:00')),
      retested(november(3)),
      reopened(november(5)),
    ];
    expect(retest(events)).toMatchObject({ state: 'met', startedAt: november(2), deadline: november(4) });
  });

  it('after a reopening knows no severity before its time', () => {
    const policy = plainPolicy({
      clocks: { own: { starts: 'fixed', stops: ['reached:retested'] } },
      targets: { own: { high: { days: 2 }, critical: { days: 1 }, unrated: { days: 3 } } },
    });
    const again = [fixed(november(2)), reopened(november(3)), fixed(november(4)), retested(november(6))];
    // Two days in, by the three of `unrated`: critical comes later.
    const events = [submitted(november(1)), ...again, rated(november(7), 'critical')];
    expect(clockOf(policy, events, 'own', november(8))).toMatchObject({
      state: 'met',
      deadline: november(7),
    });
  });

  it('a reopening at the instant of the fix comes before it', () => {
    expect(retest([fixed(november(2)), reopened(november(2))], november(3)).startedAt).toBe(november(2));
  });

  it('of another start the fix is not taken back as a stop', () => {
    const ended = [fixed(november(2))];
    expect(clock('submitted', ['fixed'], [...ended, reopened(november(3))])).toEqual(
      clock('submitted', ['fixed'], ended),
    );
  });
});
