import { waitSeconds, type OutsideWait } from '../../../src/domain/work/outside-wait';

const NOW = '2026-11-10T12:00:00Z';
const unnamed: OutsideWait = { retryAfterSeconds: null, retryAt: null, holdsAll: true };

describe('the wait for a system that refused a call', () => {
  it.each<[string, Partial<OutsideWait>, number | null]>([
    ['as long as it named', { retryAfterSeconds: 89 }, 89],
    ['not at all where it named nothing to wait', { retryAfterSeconds: 0 }, 0],
    ['until the moment it named', { retryAt: '2026-11-10T12:00:30Z' }, 30],
    ['as long as it named rather than until the moment', { retryAfterSeconds: 5, retryAt: NOW }, 5],
    ['15 minutes where it named 15 minutes', { retryAfterSeconds: 900 }, 900],
    ['15 minutes where it named more', { retryAfterSeconds: 901 }, 900],
    ['15 minutes where it named thirty years', { retryAfterSeconds: 1_000_000_000 }, 900],
    ['15 minutes where it named a moment in an hour', { retryAt: '2026-11-10T13:00:00Z' }, 900],
    ['a minute where it named nothing and turns everything away', {}, 60],
    ['a minute where the moment it named is over', { retryAt: '2026-11-10T11:59:59Z' }, 60],
    ['a minute where the moment it named is now', { retryAt: NOW }, 60],
    ['for nothing where it named nothing and turns one call away', { holdsAll: false }, null],
  ])('%s', (_name, said, expected) => {
    expect(waitSeconds({ ...unnamed, ...said }, 0, NOW)).toBe(expected);
  });

  it('doubles a wait without a given time with every try, up to 15 minutes', () => {
    const waits = [0, 1, 2, 3, 4, 500].map((tries) => waitSeconds(unnamed, tries, NOW));
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  it('does not double a given one', () => {
    expect(waitSeconds({ ...unnamed, retryAfterSeconds: 20 }, 5, NOW)).toBe(20);
  });
});
