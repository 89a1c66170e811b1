import { pauseSeconds } from '../../../src/domain/figures/counting-pace';

describe('the pause of a count before its next step', () => {
  it.each([
    ['least', 0, 0, 20],
    ['least', 8, 0, 20],
    ['just longer', 8, 1, 21],
    ['by the pages', 10, 0, 24],
    ['by the records', 10, 100, 144],
    ['just short of the most', 10, 729, 899],
    ['the longest delay of the queue', 10, 730, 900],
    ['the longest delay of the queue', 10, 100_000, 900],
  ])('is the %s: %d pages and %d records, %d s', (_, pages, chunks, seconds) => {
    expect(pauseSeconds({ pages, chunks })).toBe(seconds);
  });

  it('leaves more than half of the limit per minute to others, however much a step takes, up to its longest', () => {
    for (const chunks of [0, 10, 100, 500]) {
      const units = 10 * 40 + chunks * 2 * 13;
      expect(units / pauseSeconds({ pages: 10, chunks })).toBeLessThan(2000 / 60);
    }
  });
});
