import { createList, type AskedPage } from '../../../../static/src/remote/create-list';

type Answer = AskedPage<string> | Error;

/** A server whose answers the test controls. */
function listOf() {
  const asked: { readonly query: string; readonly cursor: string | null }[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const list = createList<string, string>((query, cursor) => {
    asked.push({ query, cursor });
    return new Promise((resolve, reject) => {
      waiting.push((answer) => {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    });
  }, 'all');
  const answer = async (turn: number, given: Answer): Promise<void> => {
    waiting[turn]?.(given);
    await new Promise((settled) => setTimeout(settled));
  };
  return { list, asked, answer };
}

const page = (items: readonly string[], cursor: string | null): AskedPage<string> => ({
  items,
  looked: 10,
  cursor,
});

describe('a paged list', () => {
  it('sends a request immediately, and adds the next pages', async () => {
    const { list, asked, answer } = listOf();
    expect(list.read()).toMatchObject({ items: [], isLoading: true, failure: null });
    await answer(0, page(['a'], 'next'));
    expect(list.read()).toMatchObject({ items: ['a'], looked: 10, cursor: 'next', isLoading: false });
    void list.more();
    expect(list.read()).toMatchObject({ items: ['a'], isLoading: true });
    await answer(1, page(['b'], null));
    expect(list.read()).toMatchObject({ items: ['a', 'b'], looked: 20, cursor: null });
    expect(asked).toEqual([
      { query: 'all', cursor: null },
      { query: 'all', cursor: 'next' },
    ]);
  });

  it('shows the old answer until another query has one', async () => {
    const { list, answer } = listOf();
    await answer(0, page(['a'], 'next'));
    void list.look('few');
    expect(list.read()).toMatchObject({ items: ['a'], query: 'few', isLoading: true });
    await answer(1, page(['c'], null));
    expect(list.read()).toMatchObject({ items: ['c'], looked: 10, query: 'few', cursor: null });
  });

  it('ignores an answer to an outdated query', async () => {
    const { list, answer } = listOf();
    void list.look('few');
    await answer(1, page(['c'], null));
    await answer(0, page(['a'], 'next'));
    expect(list.read()).toMatchObject({ items: ['c'], cursor: null });
    await answer(0, new Error('too late'));
    expect(list.read().failure).toBeNull();
  });

  it('keeps its rows if a request fails, and repeats it', async () => {
    const { list, asked, answer } = listOf();
    await answer(0, page(['a'], 'next'));
    void list.more();
    await answer(1, new Error('The storage is away'));
    expect(list.read()).toMatchObject({ items: ['a'], failure: 'The storage is away', isLoading: false });
    void list.again();
    expect(list.read().failure).toBeNull();
    await answer(2, page(['a', 'b'], null));
    expect(list.read()).toMatchObject({ items: ['a', 'b'], looked: 10 });
    expect(asked[2]).toEqual({ query: 'all', cursor: null });
  });
});
