import { bySecond, CHECKS_A_MINUTE, splitBatch, isLeftToNextSweep } from '../../../src/domain/work/sweep';

describe('the batch of a sweep', () => {
  const ids = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `sub-${index}`);

  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [CHECKS_A_MINUTE, CHECKS_A_MINUTE, 0],
    [CHECKS_A_MINUTE + 1, CHECKS_A_MINUTE, 1],
    [1500, CHECKS_A_MINUTE, 1500 - CHECKS_A_MINUTE],
  ])('of %d due: %d now and %d later, in their order', (due, now, later) => {
    const split = splitBatch(ids(due));
    expect([split.now.length, split.later.length]).toEqual([now, later]);
    expect([...split.now, ...split.later]).toEqual(ids(due));
  });

  it('ends', () => {
    let left = ids(1500);
    let minutes = 0;
    for (; left.length > 0; minutes += 1) left = splitBatch(left).later;
    expect(minutes).toBe(8);
  });

  it('twice in a minute is within the platform’s limit', () => {
    expect(2 * CHECKS_A_MINUTE).toBeLessThan(500);
  });
});

describe('the checks of a minute', () => {
  it.each([
    [0, []],
    [25, [25]],
    [26, [25, 1]],
    [60, [25, 25, 10]],
  ])('%d are spread over seconds, each once and in order: %j', (due, sizes) => {
    const checks = Array.from({ length: due }, (_, index) => index);
    const seconds = bySecond(checks);
    expect(seconds.map((second) => second.length)).toEqual(sizes);
    expect(seconds.flat()).toEqual(checks);
  });
});

describe('a check that was queued at noon', () => {
  const noon = '2026-11-10T12:00:00Z';
  const due = '2026-11-10T11:30:00Z';
  it.each<[string, string | null, string, boolean]>([
    ['is tried for an hour', due, '2026-11-10T13:00:00Z', false],
    ['is then left to the next sweep', due, '2026-11-10T13:00:00.001Z', true],
    ['where that finds the case, which has just come due', noon, '2026-11-10T13:30:00Z', true],
    ['also where it comes due at that very moment', '2026-11-10T13:30:00Z', '2026-11-10T13:30:00Z', true],
    ['but not where the case is not due', '2026-11-10T14:00:00Z', '2026-11-10T13:59:59.999Z', false],
    ['nor where it never will be', null, '2026-11-11T12:00:00Z', false],
  ])('%s', (_name, nextCheckAt, now, expected) => {
    expect(isLeftToNextSweep({ nextCheckAt }, noon, now)).toBe(expected);
  });
});
