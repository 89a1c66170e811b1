import type { Band, ClockResult, Clocks, ClockState } from '../../../src/domain/sla/clock';
import { nothing } from '../../../src/domain/sla/clock-result';
import type { ClockName } from '../../../src/domain/sla/policy';
import { worstClock } from '../../../src/domain/sla/worst-clock';

type Given = Band | Exclude<ClockState, 'running' | 'breached'>;

const early = '2026-11-02T00:00:00Z';
const late = '2026-12-01T00:00:00Z';

function clock(given: Given, deadline = late): ClockResult {
  if (given === 'on-track' || given === 'at-risk')
    return { ...nothing, state: 'running', band: given, deadline, explanation: [] };
  if (given === 'breached')
    return { ...nothing, state: 'breached', band: 'breached', deadline, explanation: [] };
  return { ...nothing, state: given, explanation: [] };
}

function clocks(fix: Given, answers: Partial<Record<ClockName, ClockResult>> = {}): Clocks {
  const named = Object.entries(answers) as [ClockName, ClockResult][];
  return [{ name: 'fix', clock: clock(fix) }, ...named.map(([name, each]) => ({ name, clock: each }))];
}

describe('the worst clock', () => {
  it.each<[Given, Given, 'fix' | 'triage']>([
    ['on-track', 'breached', 'triage'],
    ['at-risk', 'breached', 'triage'],
    ['on-track', 'at-risk', 'triage'],
    ['not-started', 'on-track', 'triage'],
    ['paused', 'on-track', 'triage'],
    ['no-target', 'on-track', 'triage'],
    ['no-target', 'breached', 'triage'],
    // Equally bad: the fix.
    ['breached', 'breached', 'fix'],
    ['at-risk', 'at-risk', 'fix'],
    ['on-track', 'on-track', 'fix'],
    // Less bad, or ended: the fix.
    ['breached', 'at-risk', 'fix'],
    ['at-risk', 'on-track', 'fix'],
    ['on-track', 'missed', 'fix'],
    ['on-track', 'met', 'fix'],
    ['on-track', 'cancelled', 'fix'],
    ['not-started', 'missed', 'fix'],
    ['met', 'missed', 'fix'],
    ['paused', 'no-target', 'fix'],
  ])('of a fix that is %s and a triage that is %s: %s', (fix, triage, expected) => {
    expect(worstClock(clocks(fix, { triage: clock(triage, early) })).name).toBe(expected);
  });

  it('of two equal answers is the one that is due first', () => {
    const answers = { triage: clock('breached', late), 'first-response': clock('breached', early) };
    expect(worstClock(clocks('on-track', answers)).name).toBe('first-response');
    const turned = { triage: clock('breached', early), 'first-response': clock('breached', late) };
    expect(worstClock(clocks('on-track', turned)).name).toBe('triage');
  });

  it('without answers is the fix', () => {
    expect(worstClock(clocks('cancelled')).name).toBe('fix');
  });
});
