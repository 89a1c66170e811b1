import { filterPages } from '../../../src/usecases/base/filter-pages';
import type { ListPage, Period } from '../../../src/usecases/base/ports';

const NOW = '2026-11-05T09:00:00Z';
const BOUNDS = { enough: 5, maxLooked: 20, pageSize: 5 };
const open: Period = { from: null, to: null };

/** A paged list of the numbers below a limit. */
function listOf(length: number) {
  const asked: Period[] = [];
  const read = (period: Period, cursor: string | null, limit: number): Promise<ListPage<number>> => {
    asked.push(period);
    const start = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, length - start) }, (_, index) => start + index);
    const end = start + items.length;
    return Promise.resolve({ items, cursor: end < length ? String(end) : null });
  };
  return { asked, read };
}

describe('filtering a list', () => {
  it.each([
    ['nothing there', 0, () => true, 0, 0, false],
    ['all on one page', 5, () => true, 5, 5, false],
    ['one more than a page', 6, () => true, 5, 5, true],
    ['few among many: it stops at its bound', 100, (n: number) => n % 10 === 0, 2, 20, true],
    ['as few, and the bound is the end', 20, (n: number) => n % 10 === 0, 2, 20, false],
    ['whole pages, so that nothing found is left out', 30, (n: number) => n > 3, 6, 10, true],
    ['none wanted', 7, () => false, 0, 7, false],
  ])('%s', async (_name, length, isWanted, found, looked, more) => {
    const { read } = listOf(length);
    const result = await filterPages(read, { period: open, token: null, now: NOW }, isWanted, BOUNDS);
    expect(result.items).toHaveLength(found);
    expect(result.looked).toBe(looked);
    expect(result.cursor !== null).toBe(more);
  });

  it('continues at its position, up to the moment at which it began', async () => {
    const { asked, read } = listOf(7);
    const first = await filterPages(read, { period: open, token: null, now: NOW }, () => true, BOUNDS);
    const later = '2026-11-05T10:00:00Z';
    const rest = await filterPages(
      read,
      { period: open, token: first.cursor, now: later },
      () => true,
      BOUNDS,
    );
    expect([...first.items, ...rest.items]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(asked.map(({ to }) => to)).toEqual([NOW, NOW]);
  });

  it('keeps to the requested end', async () => {
    const { asked, read } = listOf(1);
    const period = { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' };
    await filterPages(read, { period, token: null, now: NOW }, () => true, BOUNDS);
    expect(asked).toEqual([period]);
  });
});
