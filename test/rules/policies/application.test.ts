import {
  advanceApplication,
  beginApplication,
  isJustTouched,
  isLost,
  settleApplication,
  type PolicyApplication,
} from '../../../src/domain/policies/application';

const START = '2026-11-10T12:00:00Z';

function after(minutes: number): string {
  return new Date(Date.parse(START) + minutes * 60_000).toISOString();
}

const begun = beginApplication(
  {
    id: 'job',
    plan: { type: 'policy', policy: { id: 'acme', version: 2, name: 'Acme' } },
    connectionIds: ['one', 'two'],
    startedBy: 'admin',
    startedByName: 'Ada',
    expected: 5,
  },
  START,
);
const settling = advanceApplication(begun, true, START);

describe('the application of a policy', () => {
  it('settles once all cases are queued', () => {
    expect(begun).toMatchObject({ phase: 'handing-over', round: 1 });
    expect(advanceApplication(begun, false, after(1))).toEqual({ ...begun, touchedAt: after(1) });
    expect(settling).toMatchObject({ phase: 'settling' });
  });

  it.each([
    [30, false],
    [30.1, true],
  ])('is lost after half an hour without a step: %s minutes, %s', (minutes, lost) => {
    expect(isLost(begun, after(minutes))).toBe(lost);
    expect(isLost({ ...begun, phase: 'cancelled' }, after(minutes))).toBe(false);
  });

  it('is checked once in half a minute', () => {
    expect(isJustTouched(settling, after(0.49))).toBe(true);
    expect(isJustTouched(settling, after(0.5))).toBe(false);
  });

  const settle = (job: PolicyApplication, remaining: number, minutes: number): PolicyApplication =>
    settleApplication(job, { remaining, failed: 1 }, after(minutes));

  it('is done once all have followed or failed, and deletes the name', () => {
    expect(settle(settling, 0, 1)).toMatchObject({ phase: 'done', left: 1, startedByName: null });
    expect(settle(settling, 1, 1)).toMatchObject({ phase: 'settling', touchedAt: after(1) });
  });

  it.each([
    [1, 10, 'settling'],
    [1, 10.1, 'handing-over'],
    [2, 20, 'settling'],
    [2, 20.1, 'handing-over'],
    [4, 80, 'settling'],
    [4, 80.1, 'handing-over'],
  ])('queues the remaining cases again, after round %i within %s minutes: %s', (round, minutes, phase) => {
    const job = settle({ ...settling, round }, 2, minutes);
    expect(job).toMatchObject({ phase, round: phase === 'settling' ? round : round + 1 });
  });

  it('gives up the remaining cases after a day and two hours', () => {
    const late = { ...settling, round: 9 };
    expect(settle(late, 2, 26 * 60)).toMatchObject({ phase: 'settling' });
    expect(settle(late, 2, 26 * 60 + 1)).toMatchObject({ phase: 'done', left: 3 });
  });
});
