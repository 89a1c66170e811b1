import { RefusedQueryError } from '../../../static/src/remote/refused-query-error';
import {
  countCells,
  countOf,
  isAllRefused,
  isAnyAnswered,
} from '../../../static/src/overview/live/count-cells';
import { counted } from '../../../static/src/overview/live/count';
import { nowCells } from '../../../static/src/overview/live/now-cells';

const cells = nowCells({ connectionId: null, project: null });

/** Lets everything run that waits for nothing else. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('counting', () => {
  it('asks for each figure once, at most six at a time', async () => {
    const asked: string[] = [];
    let open: (() => void)[] = [];
    let most = 0;
    const counting = countCells(cells, (jql) => {
      asked.push(jql);
      return new Promise((resolve) => {
        open.push(() => {
          resolve(asked.indexOf(jql));
        });
        most = Math.max(most, open.length);
      });
    });
    expect(countOf(counting.read(), 'paused')).toEqual({ type: 'asking' });
    while (open.length > 0) {
      const [next, ...others] = open;
      open = others;
      next?.();
      await settle();
    }
    expect(most).toBe(6);
    expect(asked).toEqual(cells.map(({ jql }) => jql));
    expect(cells.map(({ id }) => countOf(counting.read(), id))).toEqual(
      cells.map((_, index) => counted(index)),
    );
  });

  it('says whether Jira refuses every query, and not only some', async () => {
    const refuse = (jql: string): Promise<number> =>
      Promise.reject(new RefusedQueryError(`The value 'BARE' does not exist for ${jql}`));
    const all = countCells(cells, refuse);
    expect(isAllRefused(all.read())).toBe(false);
    await settle();
    expect(isAllRefused(all.read())).toBe(true);
    const most = countCells(cells, (jql) => (jql.includes('paused') ? Promise.resolve(0) : refuse(jql)));
    await settle();
    expect(isAllRefused(most.read())).toBe(false);
    const down = countCells(cells, () => Promise.reject(new Error('Too busy.')));
    await settle();
    expect(isAllRefused(down.read())).toBe(false);
    expect(isAllRefused({})).toBe(false);
  });

  it.each([
    ['a figure', () => Promise.resolve(0)],
    ['a failure', () => Promise.reject(new Error('Too busy.'))],
  ])('says when the first answer is here: %s', async (_, answer) => {
    const [first] = cells;
    const counting = countCells(cells, (jql) =>
      jql === first?.jql ? answer() : new Promise(() => undefined),
    );
    expect(isAnyAnswered(counting.read())).toBe(false);
    await settle();
    expect(isAnyAnswered(counting.read())).toBe(true);
    expect(isAnyAnswered({})).toBe(false);
  });

  it('keeps the others when one fails, and asks again for that one only', async () => {
    const asked: string[] = [];
    let isDown = true;
    const counting = countCells(cells, (jql) => {
      asked.push(jql);
      const isPaused = jql.includes('paused');
      return isPaused && isDown ? Promise.reject(new Error('Too busy.')) : Promise.resolve(7);
    });
    let changes = 0;
    counting.subscribe(() => {
      changes += 1;
    });
    await settle();
    expect(changes).toBe(21);
    expect(countOf(counting.read(), 'paused')).toEqual({ type: 'failed', reason: 'Too busy.' });
    expect(countOf(counting.read(), 'waiting')).toEqual(counted(7));
    isDown = false;
    asked.length = 0;
    counting.retry();
    expect(countOf(counting.read(), 'paused')).toEqual({ type: 'asking' });
    await settle();
    expect(asked).toEqual(['bountyClockState = "paused"']);
    expect(countOf(counting.read(), 'paused')).toEqual(counted(7));
  });
});
