import { createHash } from 'node:crypto';
import { figuresStore } from '../../../src/adapters/kvs/figures-store';
import { closed } from '../../support/builders';
import { withEvents } from '../../support/case-builders';
import { caseNumber, useCountingSite } from '../../support/counting-site';

describe('the records of a count', () => {
  const { storage, advance, save, saveMany, count, counted, expected } = useCountingSite();

  it('divides a month of many cases, so that no value outgrows the storage', async () => {
    // Long ids that have nothing in common, so that packing does not make them small.
    const letters = (text: string): string =>
      ['a', 'b']
        .map((part) =>
          createHash('sha512')
            .update(part + text)
            .digest('base64url'),
        )
        .join('');
    const all = await saveMany(700, (kase) => ({ ...kase, submissionId: letters(kase.submissionId) }));
    await count();
    expect(await counted()).toEqual(expected(all));
    const state = await figuresStore.load('demo');
    expect(state?.current.parts['2026-10']).toBeGreaterThan(1);
    expect(storage().kvs.keysOf(':cases:2026-10:')).toHaveLength(state?.current.parts['2026-10'] ?? 0);
    const changed = await save(withEvents(all[400] ?? caseNumber(400), closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected(all.map((kase, index) => (index === 400 ? changed : kase))));
  });

  it('goes on with records that an earlier version has written unpacked', async () => {
    const all = await saveMany(20);
    await count();
    const track = { connectionId: 'demo', generation: 1 };
    const data = (await figuresStore.contributions(track, ['2026-10:0-1'])).get('2026-10:0-1');
    expect(Object.keys(data?.value ?? {})).toHaveLength(20);
    const value = { schemaVersion: 1, data };
    storage().kvs.handle('/api/v1/set', { key: 'figures:demo:1:cases:2026-10:0-1', value });
    const changed = await save(withEvents(all[4] ?? caseNumber(4), closed('2026-10-05T13:00:00Z')));
    advance(60_000);
    await count();
    expect(await counted()).toEqual(expected(all.map((kase, index) => (index === 4 ? changed : kase))));
  });
});
