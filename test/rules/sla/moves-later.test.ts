import type { ClockResult, Clocks, ClockState } from '../../../src/domain/sla/clock';
import { nothing } from '../../../src/domain/sla/clock-result';
import { movesLater } from '../../../src/domain/sla/moves-later';

function clock(state: ClockState, deadline: string | null): ClockResult {
  return { ...nothing, state, deadline, explanation: [] };
}

const early = '2026-12-01T00:00:00Z';
const late = '2026-12-01T00:00:00.001Z';

describe('a change makes the promise of a clock weaker', () => {
  it.each<[string, ClockResult, ClockResult, boolean]>([
    ['a millisecond later', clock('running', early), clock('running', late), true],
    ['the same deadline', clock('running', early), clock('running', early), false],
    ['a millisecond earlier', clock('running', late), clock('running', early), false],
    ['later, when it is late already', clock('breached', early), clock('running', late), true],
    ['a provisional one later', clock('not-started', early), clock('not-started', late), true],
    ['paused: no deadline holds', clock('running', early), clock('paused', null), true],
    ['no target any more', clock('running', early), clock('no-target', null), true],
    ['a first deadline', clock('not-started', null), clock('running', late), false],
    ['a deadline after a pause', clock('paused', null), clock('running', late), false],
    ['fixed', clock('running', early), clock('met', early), false],
    ['fixed too late', clock('breached', early), clock('missed', early), false],
    ['closed without a fix', clock('running', early), clock('cancelled', null), true],
    ['closed before it had a deadline', clock('not-started', null), clock('cancelled', null), true],
    ['closed while paused', clock('paused', null), clock('cancelled', null), true],
    [
      'missed and counted as met',
      { ...clock('missed', early), outcome: 'missed' },
      { ...clock('met', late), outcome: 'met' },
      true,
    ],
    [
      'met as before',
      { ...clock('met', early), outcome: 'met' },
      { ...clock('met', late), outcome: 'met' },
      false,
    ],
    ['reopened', clock('met', early), clock('running', late), false],
    ['closed after the fix', clock('met', early), clock('cancelled', null), false],
  ])('%s', (_name, before, after, expected) => {
    expect(movesLater([{ name: 'fix', clock: before }], [{ name: 'fix', clock: after }])).toBe(expected);
  });

  it('looks at every clock', () => {
    const fix = { name: 'fix', clock: clock('running', early) } as const;
    const of = (deadline: string): Clocks => [fix, { name: 'triage', clock: clock('running', deadline) }];
    expect(movesLater(of(early), of(late))).toBe(true);
    expect(movesLater(of(late), of(early))).toBe(false);
  });

  it.each<[string, ClockResult, boolean]>([
    ['runs', clock('running', early), true],
    ['will run', clock('not-started', early), true],
    ['has no deadline', clock('not-started', null), false],
    ['has ended', clock('met', early), false],
  ])('loses a clock that %s', (_name, triage, expected) => {
    const fix = { name: 'fix', clock: clock('running', early) } as const;
    expect(movesLater([fix, { name: 'triage', clock: triage }], [fix])).toBe(expected);
  });
});
