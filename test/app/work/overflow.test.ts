import { signBody } from '../../../devhost/bugcrowd/sign';
import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { blockerPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';

const HOUR = 3_600_000;
/** Events that the queue takes in a minute. */
const LIMIT = 500;
/** Functions run in parallel: within this distance the order is not fixed. */
const SIDE_BY_SIDE = 8;

describeApp('more deliveries than the queue takes', (site) => {
  const { demo, issues, created, quiet } = maintenanceSite(site);
  const parked = async (): Promise<number> => {
    const { storage } = (await site.get('/host/state')).body as { storage: Record<string, number> };
    return storage['parked-delivery'] ?? 0;
  };
  /** Deliveries of every priority in turn, the least urgent first. */
  const send = async (count: number): Promise<readonly number[]> => {
    const triagedAt = new Date((await site.now()).getTime() - HOUR);
    const payloads = Array.from({ length: count }, (_, index) =>
      deliveryOf(submissionAt(index + 1, triagedAt, { attributes: { severity: 4 - (index % 4) } })),
    );
    const answers = [];
    for (const payload of payloads) answers.push((await site.deliver(payload)).status);
    return answers;
  };
  const full = (times: number) => site.fault({ target: 'queue', match: 'publish', status: 429, times });
  /** Severities of the issues in order of creation. */
  const severities = async (): Promise<readonly unknown[]> => {
    const keys = (await issues()).map(({ key }) => Number(key.split('-')[1])).sort((a, b) => a - b);
    return Promise.all(keys.map(async (key) => (await site.projection(`SEC-${key}`))['severity']));
  };
  const expectBySeverity = async (count: number): Promise<void> => {
    const found = await severities();
    const order = ['critical', 'high', 'medium', 'low'];
    const expected = order.flatMap((severity) => Array<string>(count / 4).fill(severity));
    const ranks = found.map((severity) => order.indexOf(String(severity)));
    expect([...ranks].sort()).toEqual(expected.map((severity) => order.indexOf(severity)));
    // A less urgent one is ahead only if both were processed at the same time.
    for (const [place, rank] of ranks.entries())
      expect(Math.max(rank, ...ranks.slice(0, Math.max(0, place - SIDE_BY_SIDE)))).toBe(rank);
  };

  it('a storm: all are accepted, the parked ones follow by severity, none is lost', async () => {
    const signedMs = (await site.now()).getTime();
    const secret = 'demo-webhook-secret-0123456789abcdef';
    const sendBlocker = async (index: number): Promise<void> => {
      const payload = blockerPayload('blocker.created') as { data: object };
      const body = JSON.stringify({ ...payload, data: { ...payload.data, id: `event-${index}` } });
      const { status } = await site.deliver(body, { digest: signBody(body, secret, signedMs) });
      expect(status).toBe(200);
    };
    const lanes = Array.from({ length: 10 }, async (_, lane) => {
      for (let index = lane; index < LIMIT; index += 10) await sendBlocker(index);
    });
    await Promise.all(lanes);
    expect(new Set(await send(40))).toEqual(new Set([200]));
    expect(await parked()).toBe(40);
    expect((await demo()).backlog.count).toBeGreaterThanOrEqual(40);
    await site.advance('PT10M');
    await quiet();
    expect(await parked()).toBe(0);
    expect(await created()).toBe(40);
    await expectBySeverity(40);
    const { hour, backlog } = await demo();
    expect(hour).toEqual({ ignored: LIMIT, created: 40 });
    expect(backlog.count).toBe(0);
  });

  it('the next delivery arranges that they are queued within minutes', async () => {
    await site.advance('PT6M');
    await full(20);
    await send(20);
    expect(await parked()).toBe(20);
    await site.advance('PT2M');
    expect(await created()).toBe(0);
    const now = await site.now();
    await site.deliver(deliveryOf(submissionAt(99, now)));
    await site.advance('PT3M');
    expect(await created()).toBe(21);
    expect(await parked()).toBe(0);
    await site.clearLedger();
    await site.advance('PT20M');
    expect((await site.ledger()).totals.queue.pushes).toBe(0);
  });

  it('without further deliveries the hourly maintenance queues them', async () => {
    await full(12);
    await send(12);
    await site.advance('PT6M');
    await quiet();
    expect(await created()).toBe(12);
    await expectBySeverity(12);
  });

  it('while the queue is full they stay parked', async () => {
    await site.advance('PT6M');
    await full(4);
    await send(4);
    await full(2);
    await site.advance('PT1H');
    expect(await parked()).toBe(4);
    await site.advance('PT1H');
    await quiet();
    expect(await parked()).toBe(0);
    expect(await created()).toBe(4);
  });

  it.each([
    ['after they were handed over', { target: 'queue', crash: 'after' }],
    ['before they are handed over', { target: 'queue', crash: 'before' }],
    ['before they are taken out', { target: 'kvs', match: '/batch/delete', crash: 'before' }],
    ['while they are looked up', { target: 'kvs', match: 'entity/query parked', status: 500 }],
  ])('a crash %s loses none and duplicates none', async (_name, fault) => {
    await full(8);
    await send(8);
    await site.fault(fault);
    await site.advance('PT2H');
    await quiet();
    expect(await parked()).toBe(0);
    expect(await created()).toBe(8);
    expect(await issues()).toHaveLength(8);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('a crash %s one is parked: it is sent again, and creates one issue', async (crash, kept) => {
    await full(1);
    await site.fault({ target: 'kvs', match: 'entity/set parked-delivery', crash });
    const payload = deliveryOf(submissionAt(1, new Date((await site.now()).getTime() - HOUR)));
    expect((await site.deliver(payload)).status).toBeGreaterThanOrEqual(500);
    expect(await parked()).toBe(kept);
    expect((await site.deliver(payload)).status).toBe(200);
    await site.advance('PT1H');
    await quiet();
    expect(await created()).toBe(1);
    expect(await parked()).toBe(0);
  });

  it('a copy of a parked one is answered 200 and not parked again', async () => {
    await full(1);
    await send(1);
    expect(await send(1)).toEqual([200]);
    expect(await parked()).toBe(1);
    expect((await site.settle()).ran).toBe(0);
  });
});
