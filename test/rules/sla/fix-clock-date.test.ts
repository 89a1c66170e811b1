import { clockOf } from '../../../src/domain/sla/clock-of';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { fixed, rated, submitted, triaged } from '../../support/builders';
import { begun, dateSet, extended, office, paused, plainPolicy, resumed } from '../../support/clock-builders';

const base = '2026-11-01T00:00:00Z';
const now = '2026-11-15T00:00:00Z';

function clock(events: readonly TimelineEvent[], at = now): ReturnType<typeof clockOf> {
  return clockOf(plainPolicy(), events, 'fix', at);
}

describe.each([
  ['extended', extended],
  ['date-set', dateSet],
])('%s: the deadline is the end of that date', (_type, set) => {
  const rated28 = begun(base, 'high');

  it('later or earlier than it was', () => {
    for (const dueDate of ['2026-12-24', '2026-11-20'])
      expect(clock([...rated28, set('2026-11-02T00:00:00Z', dueDate)])).toMatchObject({
        state: 'running',
        startedAt: base,
        deadline: `${dueDate}T23:59:59.999Z`,
        dueDate,
        provisional: false,
      });
  });

  it('until the next, of either kind', () => {
    const events = [...rated28, set('2026-11-02T00:00:00Z', '2026-12-24')];
    expect(clock([...events, extended('2026-11-03T00:00:00Z', '2026-12-01')]).dueDate).toBe('2026-12-01');
    expect(clock([...events, dateSet('2026-11-03T00:00:00Z', '2026-12-02')]).dueDate).toBe('2026-12-02');
  });

  it('severity changes do not move it, nor does the removal of the target', () => {
    const events = [...rated28, set('2026-11-02T00:00:00Z', '2026-12-24')];
    for (const severity of ['critical', 'low', 'informational'] as const)
      expect(clock([...events, rated('2026-11-03T00:00:00Z', severity)])).toMatchObject({
        state: 'running',
        dueDate: '2026-12-24',
      });
  });

  it('pauses do not move it: it is the same after resuming', () => {
    const events = [
      ...rated28,
      set('2026-11-02T00:00:00Z', '2026-12-24'),
      paused('2026-11-03T00:00:00Z'),
      resumed('2026-11-10T00:00:00Z'),
    ];
    expect(clock(events)).toMatchObject({ state: 'running', deadline: '2026-12-24T23:59:59.999Z' });
  });

  it('while paused there is none; a date set during the pause applies after it', () => {
    const events = [...rated28, paused('2026-11-03T00:00:00Z'), set('2026-11-04T00:00:00Z', '2026-12-24')];
    expect(clock(events)).toMatchObject({ state: 'paused', deadline: null, dueDate: null });
    expect(clock([...events, resumed('2026-11-10T00:00:00Z')]).dueDate).toBe('2026-12-24');
  });

  it('applies without a severity too, in elapsed time', () => {
    const events = [submitted(base), set('2026-11-02T00:00:00Z', '2026-11-20')];
    expect(clock(events, '2026-11-06T00:00:00Z')).toMatchObject({
      state: 'running',
      band: 'on-track',
      startedAt: base,
      dueDate: '2026-11-20',
      remainingMs: 15 * 86_400_000 - 1,
      usedFraction: 432_000_000 / 1_727_999_999,
    });
  });

  it('and without a target', () => {
    const events = [...begun(base, 'informational'), set('2026-11-02T00:00:00Z', '2026-11-10')];
    expect(clock(events)).toMatchObject({ state: 'breached', band: 'breached', dueDate: '2026-11-10' });
  });

  it('in the past is breached, with all of its time used', () => {
    expect(clock([...rated28, set('2026-11-02T00:00:00Z', '2026-10-20')])).toMatchObject({
      state: 'breached',
      usedFraction: 1,
      deadline: '2026-10-20T23:59:59.999Z',
    });
  });

  it('before the base: not started, with that date, not provisional', () => {
    const policy = plainPolicy({ clockBase: 'triaged' });
    for (const first of [rated28, begun(base, 'informational'), [submitted(base)]])
      expect(
        clockOf(policy, [...first, set('2026-11-02T00:00:00Z', '2026-11-10')], 'fix', '2026-11-12T00:00:00Z'),
      ).toMatchObject({
        state: 'not-started',
        startedAt: null,
        deadline: '2026-11-10T23:59:59.999Z',
        dueDate: '2026-11-10',
        provisional: false,
        nextCheckAt: '2026-11-15T00:00:00Z',
      });
  });

  it('from the base on it runs, or is breached at once', () => {
    const policy = plainPolicy({ clockBase: 'triaged' });
    const at = '2026-11-05T00:00:00Z';
    const triagedWith = (dueDate: string): TimelineEvent[] => [
      ...rated28,
      set('2026-11-02T00:00:00Z', dueDate),
      triaged(at),
    ];
    expect(clockOf(policy, triagedWith('2026-12-24'), 'fix', at)).toMatchObject({
      state: 'running',
      startedAt: at,
      dueDate: '2026-12-24',
    });
    expect(clockOf(policy, triagedWith('2026-11-03'), 'fix', at)).toMatchObject({
      state: 'breached',
      usedFraction: 1,
      dueDate: '2026-11-03',
    });
  });
});

describe('a date that was set', () => {
  it('without a window and before the triage: not started, with that date and nothing to check', () => {
    const { triageWindowDays, ...windowless } = plainPolicy({ clockBase: 'triaged' });
    expect(triageWindowDays).toBe(14);
    expect(
      clockOf(windowless, [submitted(base), dateSet(base, '2026-11-10')], 'fix', '2026-11-12T00:00:00Z'),
    ).toMatchObject({ state: 'not-started', dueDate: '2026-11-10', nextCheckAt: null });
  });

  it('is measured as its target is', () => {
    // Friday the 6th to the end of Tuesday the 10th: 24 working hours, of which eight are used by Monday morning.
    const policy = plainPolicy({ targets: { fix: { high: { days: 20, calendar: office } } } });
    const events = [...begun('2026-11-06T09:00:00Z', 'high'), dateSet('2026-11-06T10:00:00Z', '2026-11-10')];
    expect(clockOf(policy, events, 'fix', '2026-11-09T06:00:00Z')).toMatchObject({
      usedFraction: 8 / 24,
      remainingMs: 16 * 3_600_000,
    });
  });

  it('judges a fix', () => {
    const events = [...begun(base, 'high'), dateSet('2026-11-02T00:00:00Z', '2026-11-10')];
    expect(clock([...events, fixed('2026-11-10T23:59:59.999Z')]).state).toBe('met');
    expect(clock([...events, fixed('2026-11-11T00:00:00Z')])).toMatchObject({
      state: 'missed',
      dueDate: '2026-11-10',
    });
  });
});
