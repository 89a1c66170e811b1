import { figuresStore } from '../../../src/adapters/kvs/figures-store';
import { HOUR, useCountingSite } from '../../support/counting-site';

describe('counting everything once more', () => {
  const { storage, advance, saveMany, work, step, count, queued, counted, expected } = useCountingSite();

  it('counts everything once more beside the count on display, and says how much that was wrong', async () => {
    const all = await saveMany(150);
    await count();
    const track = { connectionId: 'demo', generation: 1 };
    await figuresStore.saveRollup(track, 'SEC:2026', {
      step: 99,
      value: { opened: { '2026-09': { high: 1 } } },
    });
    advance(2 * HOUR);
    await count(work({ rebuild: true }));
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.generation).toBe(2);
    expect(state?.lastRebuild?.drift).toBeGreaterThan(5);
    expect(storage().kvs.keysOf('figures:demo:1:')).toEqual([]);

    advance(2 * HOUR);
    const asked = work({ rebuild: true });
    await count(asked);
    await count(asked);
    expect((await figuresStore.load('demo'))?.lastRebuild?.drift).toBe(0);
    expect((await figuresStore.load('demo'))?.current.generation).toBe(3);
  });

  it('keeps a rebuild waiting while it counts, and makes it then', async () => {
    await saveMany(1050);
    await step(work());
    advance(1000);
    const asked = work({ rebuild: true });
    expect(await step(asked)).toBe('waiting');
    expect(queued.slice(1)).toEqual([asked]);
    advance(1000);
    const [next] = queued.splice(0);
    if (next === undefined) throw new Error('Nothing follows.');
    await count(next);
    expect((await figuresStore.load('demo'))?.lastRebuild).toBeNull();
    await count(asked);
    expect((await figuresStore.load('demo'))?.lastRebuild).toMatchObject({ drift: 0 });
  });
});
