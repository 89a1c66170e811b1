import { figuresStore } from '../../../src/adapters/kvs/figures-store';
import type { Case } from '../../../src/domain/cases/case';
import { closed } from '../../support/builders';
import { withEvents } from '../../support/case-builders';
import { caseNumber, HOUR, issueAt, useCountingSite } from '../../support/counting-site';

describe('counting the cases of a connection', () => {
  const { storage, now, advance, save, saveMany, work, step, count, queued, counted, expected } =
    useCountingSite();

  it('counts all of them, page by page, and by project and year', async () => {
    const all = await saveMany(250);
    await count();
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.rollups).toEqual(['PAY:2026', 'PAY:2027', 'SEC:2026', 'SEC:2027']);
    expect(state?.current).toMatchObject({ walk: null, step: null, countedTo: expect.any(String) as string });
  });

  it('then counts what has changed, and writes nothing but its state where nothing has', async () => {
    const all = await saveMany(120);
    await count();
    advance(2 * HOUR);
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('There is no case.');
    const changed = await save(withEvents(first, closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([changed, ...rest]));

    advance(2 * HOUR);
    const before = storage().calls.length;
    await count();
    const writes = storage()
      .calls.slice(before)
      .filter((call) => /\/(set|transaction|delete)/.test(call.split(' ')[0] ?? ''));
    expect(writes).toHaveLength(1);
    expect(writes[0]).toContain('"figures:demo"');
  });

  it('counts a change that the index shows late', async () => {
    const all = await saveMany(3);
    // Written before the count begins, and not yet shown by its queries.
    const late = await save(caseNumber(99));
    advance(1);
    await count();
    expect(await counted()).toEqual(expected(all));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([...all, late]));
  });

  it('moves a case between projects, and takes away one whose issue is gone', async () => {
    const [first, second, third] = await saveMany(3);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('There is no case.');
    await count();
    advance(2 * HOUR);
    const moved = await save({ ...second, issue: { ...issueAt(now()), id: '10001', key: 'OPS-7' } });
    await save({ ...third, issue: null });
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected([first, moved]));
    expect((await figuresStore.load('demo'))?.current.rollups).toContain('OPS:2026');
  });

  it('does nothing for a connection that is gone', async () => {
    await count(work({ connectionId: 'gone' }));
    expect(await figuresStore.load('gone')).toBeNull();
  });

  it('counts right whichever call fails, as the call that was or was not carried out', async () => {
    const all = await saveMany(30);
    await count();
    advance(2 * HOUR);
    const changed: Case[] = [];
    for (const kase of all.slice(0, 12))
      changed.push(await save(withEvents(kase, closed('2026-10-05T13:00:00Z'))));
    advance(60_000);
    const after = expected([...changed, ...all.slice(12)]);
    const restore = storage().kvs.keep();
    const begun = storage().calls.length;
    await count();
    const points = storage().calls.length - begun;
    expect(await counted()).toEqual(after);
    for (let point = 0; point < points; point += 1)
      for (const mode of ['before', 'after'] as const) {
        restore();
        storage().failAt(point, mode);
        queued.length = 0;
        // The queue delivers the same message again.
        const failed = work();
        await expect(step(failed)).rejects.toThrow('The call failed.');
        await count(failed);
        expect([point, mode, await counted()]).toEqual([point, mode, after]);
      }
    expect(points).toBeGreaterThan(8);
  });
});
