import { pauseSeconds } from '../../../src/domain/figures/counting-pace';
import { useCountingSite } from '../../support/counting-site';

describe('a count of several steps', () => {
  const { now, advance, saveMany, work, step, count, queued, waits, counted, expected } = useCountingSite();

  it('waits the longer the more it has read and written', async () => {
    await saveMany(1050);
    await count();
    expect(waits).toEqual([pauseSeconds({ pages: 10, chunks: 1 })]);
  });

  it('runs one count at a time, even if several are requested', async () => {
    const all = await saveMany(1050);
    expect(await step(work())).toBe('counting');
    advance(1000);
    for (const again of [work(), work(), { ...work(), chain: now() }]) expect(await step(again)).toBe('left');
    expect(queued).toHaveLength(1);
    const [next] = queued.splice(0);
    if (next === undefined) throw new Error('Nothing follows.');
    await count(next);
    expect(await counted()).toEqual(expected(all));
    advance(1000);
    // What changed within the last hour is read once more, so this is a count of several steps again.
    expect(await step(work())).toBe('counting');
  });

  it('is taken over if it takes no step any more', async () => {
    await saveMany(1050);
    await step(work());
    advance(9 * 60_000);
    expect(await step(work())).toBe('left');
    advance(2 * 60_000);
    expect(await step(work())).toBe('counted');
  });
});
