import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';

const HOUR = 3_600_000;
/** Functions run in parallel: within this distance the order is not fixed. */
const SIDE_BY_SIDE = 8;
const COUNT = 40;

describeApp('a minute in which the storage’s limit is used up', (site) => {
  const { issues, created, quiet } = maintenanceSite(site);
  const full = (match: string, times: number) => site.fault({ target: 'kvs', match, status: 429, times });
  const payloadOf = async (index: number): Promise<unknown> => {
    const triagedAt = new Date((await site.now()).getTime() - HOUR);
    return deliveryOf(submissionAt(index + 1, triagedAt, { attributes: { severity: 4 - (index % 4) } }));
  };

  it('deliveries in the queue wait a minute, and then the most severe go first', async () => {
    await full('batch/get', COUNT);
    for (let index = 0; index < COUNT; index += 1) await site.deliver(await payloadOf(index));
    await site.settle();
    expect(await created()).toBe(0);
    await site.advance('PT55S');
    expect(await created()).toBe(0);
    await site.advance('PT2M');
    await quiet();
    expect(await created()).toBe(COUNT);
    const keys = (await issues()).map(({ key }) => Number(key.split('-')[1])).sort((a, b) => a - b);
    const order = ['critical', 'high', 'medium', 'low'];
    const ranks = await Promise.all(
      keys.map(async (key) => order.indexOf(String((await site.projection(`SEC-${key}`))['severity']))),
    );
    const criticals = ranks.flatMap((rank, place) => (rank === 0 ? [place] : []));
    expect(criticals).toHaveLength(COUNT / 4);
    // A slow machine takes seconds to deliver all of them, which then wait until different seconds.
    expect(Math.max(...criticals)).toBeLessThan(COUNT / 2 + SIDE_BY_SIDE);
  });

  it.each(['secret/get', 'entity/get delivery', 'entity/set delivery'])(
    'a call that hits it at %s is answered 503, and nothing is lost or duplicated when it is repeated',
    async (match) => {
      await full(match, 1);
      const payload = await payloadOf(1);
      expect((await site.deliver(payload)).status).toBe(503);
      expect((await site.deliver(payload)).status).toBe(200);
      await site.advance('PT5M');
      await quiet();
      expect(await issues()).toHaveLength(1);
    },
  );

  it.each(['entity/set case', '/transaction', 'entity/get case'])(
    'work that hits it at %s is done later, once',
    async (match) => {
      await full(match, 2);
      await site.deliver(await payloadOf(1));
      await site.advance('PT10M');
      await quiet();
      expect(await issues()).toHaveLength(1);
      expect((await site.settle()).dead).toBe(0);
    },
  );

  it('an issue is not looked for if the limit was hit before it could be created', async () => {
    await full('get field-metadata', 1);
    await site.deliver(await payloadOf(1));
    await site.advance('PT2M');
    expect(await created()).toBe(1);
  });
});
