import { clockOf } from '../../../src/domain/sla/clock-of';
import type { ClockResult } from '../../../src/domain/sla/clock';
import type { Policy, Targets } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import {
  begun,
  dateSet,
  endOfNovember,
  extended,
  noLaterThan,
  november,
  paused,
  plainPolicy,
  reopened,
} from '../../support/clock-builders';

// Submitted and rated high on the 1st: due on the 11th, by the bound at the end of the 5th.
const fix: Targets = { critical: { days: 2 }, high: { days: 10 }, low: null };
const bound = noLaterThan(november(2), '2026-11-05');

function clock(events: readonly TimelineEvent[], now: string, changes: Partial<Policy> = {}): ClockResult {
  const policy = plainPolicy({ targets: { fix }, ...changes });
  return clockOf(policy, [...begun(november(1), 'high'), ...events], 'fix', now);
}

describe('a fix', () => {
  it('is judged by it: at its end met, just after it missed', () => {
    expect(clock([bound, fixed(endOfNovember(5))], november(9))).toMatchObject({
      state: 'met',
      outcome: 'met',
      deadline: endOfNovember(5),
      dueDate: '2026-11-05',
    });
    expect(clock([bound, fixed(november(6))], november(9)).state).toBe('missed');
  });

  it('at its instant too', () => {
    expect(clock([noLaterThan(november(7), '2026-11-05'), fixed(november(7))], november(9))).toMatchObject({
      state: 'missed',
      deadline: endOfNovember(5),
    });
  });

  it('while paused is judged by it', () => {
    expect(clock([bound, paused(november(3)), fixed(november(6))], november(9)).state).toBe('missed');
  });

  it('without a target or a severity is judged by it', () => {
    const low = [rated(november(1, '01:00'), 'low'), bound, fixed(november(3))];
    expect(clock(low, november(9))).toMatchObject({ state: 'met', deadline: endOfNovember(5) });
  });

  it('closed is cancelled', () => {
    expect(clock([bound, closed(november(3))], november(9))).toMatchObject({
      state: 'cancelled',
      deadline: null,
    });
  });
});

describe('fixed before the base', () => {
  const changes = { clockBase: 'triaged', triageWindowDays: 20 } as const;
  const judged = (events: readonly TimelineEvent[]): ClockResult => clock(events, november(30), changes);

  it.each([
    [
      'by the bound, though the provisional deadline is earlier',
      [noLaterThan(november(2), '2026-12-24')],
      'met',
      '2026-12-24',
    ],
    ['by the bound, missed', [noLaterThan(november(2), '2026-11-03')], 'missed', '2026-11-03'],
    [
      'by the earlier of it and a set date: the bound',
      [dateSet(november(2), '2026-11-09'), bound],
      'met',
      '2026-11-05',
    ],
    [
      'by the earlier of it and a set date: the date',
      [dateSet(november(2), '2026-11-03'), noLaterThan(november(2), '2026-11-05')],
      'missed',
      '2026-11-03',
    ],
  ])('is judged %s', (_name, events, state, dueDate) => {
    expect(judged([...events, fixed(november(4))])).toMatchObject({ state, dueDate, startedAt: null });
  });

  it('never by a provisional deadline', () => {
    const events = [bound, noLaterThan(november(3), null), fixed(november(29))];
    expect(clock(events, november(30), { ...changes, triageWindowDays: 30 })).toMatchObject({
      state: 'met',
      deadline: null,
    });
  });
});

describe('in a stop', () => {
  it.each([
    ['a bound', noLaterThan(november(4), '2026-11-03')],
    ['a lifting', noLaterThan(november(4), null)],
    ['an extension', extended(november(4), '2026-11-20')],
    ['a set date', dateSet(november(4), '2026-11-20')],
  ])('%s is ignored, and stays so', (_name, event) => {
    const stopped = [bound, fixed(november(3))];
    expect(clock([...stopped, event], november(9))).toEqual(clock(stopped, november(9)));
    const open = [...stopped, reopened(november(5))];
    expect(clock([...open, event], november(5))).toEqual(clock(open, november(5)));
    expect(clock([...open, event], november(5)).deadline).toBe(endOfNovember(5));
  });
});

describe('reopened', () => {
  it.each([
    ['original', endOfNovember(5)],
    ['resume', endOfNovember(5)],
    ['restart', november(14)],
  ] as const)('under %s: a restart ends it', (reopen, deadline) => {
    expect(clock([bound, fixed(november(3)), reopened(november(4))], november(4), { reopen }).deadline).toBe(
      deadline,
    );
  });

  it('a reopening that is ignored ends nothing', () => {
    expect(clock([bound, reopened(november(4))], november(4), { reopen: 'restart' }).deadline).toBe(
      endOfNovember(5),
    );
  });

  it('under restart one after the reopening holds', () => {
    const events = [bound, fixed(november(3)), reopened(november(4)), noLaterThan(november(4), '2026-11-08')];
    expect(clock(events, november(4), { reopen: 'restart' }).deadline).toBe(endOfNovember(8));
  });

  it('under restart before the base too', () => {
    const changes = { clockBase: 'triaged', triageWindowDays: 5, reopen: 'restart' } as const;
    const events = [bound, fixed(november(3)), reopened(november(4))];
    expect(clock(events, november(4), changes)).toMatchObject({ deadline: november(16), provisional: true });
    expect(clock([...events, triaged(november(5))], november(5), changes).deadline).toBe(november(15));
  });
});
