import { postponeCheck } from '../../../src/domain/work/postpone-check';

const NOW = '2026-11-10T00:00:00.000Z';
const SINCE = '2026-11-09T00:00:00.000Z';

describe('a check whose write Jira refuses', () => {
  it.each([
    [0, '2026-11-10T01:00:00Z'],
    [1, '2026-11-10T02:00:00Z'],
    [2, '2026-11-10T04:00:00Z'],
    [4, '2026-11-10T16:00:00Z'],
    [5, '2026-11-11T00:00:00Z'],
    [6, '2026-11-11T00:00:00Z'],
    [5000, '2026-11-11T00:00:00Z'],
  ])('comes again later each time, after %d refusals', (count, nextCheckAt) => {
    const refusedChecks = count === 0 ? null : { count, since: SINCE };
    expect(postponeCheck({ refusedChecks }, NOW)).toEqual({
      refusedChecks: { count: count + 1, since: count === 0 ? NOW : SINCE },
      nextCheckAt,
    });
  });
});
