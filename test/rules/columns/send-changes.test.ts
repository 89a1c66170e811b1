import type { ColumnChange } from '../../../src/domain/columns/columns-state';
import type { ColumnsWritten } from '../../../src/usecases/columns/ports';
import { sendChanges, type Sent } from '../../../src/usecases/columns/send-changes';

const fields = { due: 'customfield_1', status: 'customfield_2' };
const changesOf = (count: number): readonly ColumnChange[] =>
  Array.from({ length: count }, (_, number) => ({ issueId: String(number), due: null, status: 'met' }));

interface Jira {
  /** Issues that fail a whole call. */
  readonly bad?: readonly number[];
  /** From this call on Jira lets the app write nothing. */
  readonly refusesFrom?: number;
  /** There is time for so many calls. */
  readonly calls?: number;
}

/** Sends to a Jira that takes all of a call or nothing. */
async function send(
  count: number,
  { bad = [], refusesFrom = Infinity, calls = Infinity }: Jira = {},
): Promise<Sent & { readonly sizes: readonly number[]; readonly shown: ReadonlySet<string> }> {
  const sizes: number[] = [];
  const shown = new Set<string>();
  const write = (_fields: object, changes: readonly ColumnChange[]): Promise<ColumnsWritten> => {
    sizes.push(changes.length);
    const refused = { type: 'refused', message: 'No.' } as const;
    if (sizes.length >= refusesFrom) return Promise.resolve({ ...refused, because: 'app' });
    if (changes.some(({ issueId }) => bad.includes(Number(issueId))))
      return Promise.resolve({ ...refused, because: 'values' });
    for (const { issueId } of changes) shown.add(issueId);
    return Promise.resolve({ type: 'written' });
  };
  const remainingMs = (): number => (sizes.length < calls ? 55_000 : 1_000);
  const sent = await sendChanges(fields, changesOf(count), { columnWriter: { write }, remainingMs });
  return { ...sent, sizes, shown };
}

describe('sending values', () => {
  it.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [1000, [500, 500]],
  ])('takes, for %i issues, calls of %j', async (count, sizes) => {
    const sent = await send(count);
    expect(sent.sizes).toEqual(sizes);
    expect(sent).toMatchObject({ rest: [], taken: count, refusedAlone: 0, refusal: null });
  });

  it.each([
    ['the first', [0]],
    ['the last', [499]],
    ['two neighbors', [249, 250]],
    ['some', [3, 77, 301]],
  ])('leaves out %s that Jira refuses, and no other', async (_name, bad) => {
    const sent = await send(500, { bad });
    expect(sent).toMatchObject({ rest: [], taken: 500 - bad.length, refusedAlone: bad.length });
    expect(bad.filter((number) => sent.shown.has(String(number)))).toEqual([]);
  });

  it('finds one refused issue of 500 in 19 calls', async () => {
    expect((await send(500, { bad: [123] })).sizes.length).toBeLessThanOrEqual(19);
  });

  it('stops at 60 calls and keeps the rest, in order and without what was sent', async () => {
    const bad = Array.from({ length: 200 }, (_, number) => number);
    const { rest, taken, refusedAlone, sizes } = await send(200, { bad });
    expect(sizes).toHaveLength(60);
    expect(refusedAlone).toBeGreaterThan(0);
    expect(rest.map(({ issueId }) => Number(issueId))).toEqual(bad.slice(taken + refusedAlone));
  });

  it('stops when the time is over', async () => {
    const { rest, taken } = await send(1500, { calls: 2 });
    expect([rest.length, taken]).toEqual([500, 1000]);
  });

  it('stops at once when Jira lets the app write nothing, and says why', async () => {
    const { rest, taken, refusal, sizes } = await send(1500, { refusesFrom: 2 });
    expect([rest.length, taken, refusal, sizes.length]).toEqual([1000, 500, 'No.', 2]);
  });
});
