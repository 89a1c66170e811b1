import { postponeCheck } from '../../../src/domain/work/postpone-check';

const NOW = '2026-11-10T00:00:00.000Z';
const SINCE = '2026-11-09T00:00:00.000Z';
const HOUR_MS = 3_600_000;

const keys = Array.from({ length: 10_000 }, (_, number) => `bugcrowd:submission-${number}`);

/** How long a case waits that was refused so often before. */
function waitMs(key: string, count: number): number {
  const refusedChecks = count === 0 ? null : { count, since: SINCE };
  return Date.parse(postponeCheck({ refusedChecks }, key, NOW).nextCheckAt) - Date.parse(NOW);
}

describe('a check whose write Jira refuses', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 4],
    [4, 16],
    [5, 24],
    [6, 24],
    [5000, 24],
  ])('comes again later each time: after %d refusals within %d hours', (count, hours) => {
    const waits = keys.map((key) => waitMs(key, count));
    expect(Math.max(...waits)).toBeLessThanOrEqual(hours * HOUR_MS);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(hours * HOUR_MS * 0.75);
  });

  it('is counted, from the first refusal on', () => {
    const first = postponeCheck({ refusedChecks: null }, 'bugcrowd:a', NOW);
    expect(first.refusedChecks).toEqual({ count: 1, since: NOW });
    const second = postponeCheck({ refusedChecks: { count: 1, since: SINCE } }, 'bugcrowd:a', NOW);
    expect(second.refusedChecks).toEqual({ count: 2, since: SINCE });
  });

  it('waits as long every time for one case, and differently for others', () => {
    expect(waitMs('bugcrowd:a', 3)).toBe(waitMs('bugcrowd:a', 3));
    expect(waitMs('bugcrowd:a', 3)).not.toBe(waitMs('bugcrowd:b', 3));
  });

  it('comes back with few others: of 10,000 that are refused together, about 1,700 in an hour', () => {
    const inHour = new Map<number, number>();
    for (const key of keys) {
      const hour = Math.floor(waitMs(key, 6) / HOUR_MS);
      inHour.set(hour, (inHour.get(hour) ?? 0) + 1);
    }
    expect(inHour.size).toBe(6);
    expect(Math.max(...inHour.values())).toBeLessThan(1_900);
  });
});
