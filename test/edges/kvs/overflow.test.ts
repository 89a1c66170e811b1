import { join } from 'node:path';
import { readManifest } from '../../../devhost/forge/base/manifest';
import { overflow } from '../../../src/adapters/kvs/overflow';
import { pressure } from '../../../src/adapters/kvs/pressure';
import type { QueuedDelivery } from '../../../src/domain/deliveries/delivery';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const { app } = readManifest(join(__dirname, '..', '..', '..', 'manifest.yml'));
const receivedAt = '2026-11-03T09:12:00Z';

function deliveryOf(index: number): QueuedDelivery {
  const event = {
    id: `event-${index}`,
    key: 'blocker.created' as const,
    submissionId: `submission-${index}`,
    at: receivedAt,
    receivedAt,
    blockedBy: null,
  };
  const of = {
    v: 1,
    kind: 'delivery',
    channel: 'webhook',
    source: 'bugcrowd',
    connectionId: 'demo',
  } as const;
  return { ...of, receivedAt, signedWith: null, event, attemptsBefore: 0 };
}

describe('parking deliveries', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage(app.storage?.entities ?? []);
  });
  const parked = async (): Promise<readonly string[]> => {
    storage.clock.set(storage.clock.nowMs() + 1000);
    return (await overflow.next(null)).deliveries.map(({ event }) => event.id);
  };

  it('many at the same moment: each is parked, and will be looked for', async () => {
    const crowd = Array.from({ length: 15 }, (_, index) => deliveryOf(index));
    await Promise.all(crowd.map((delivery) => overflow.park(delivery, 0)));
    expect([...(await parked())].sort()).toEqual(crowd.map(({ event }) => event.id).sort());
    expect((await pressure.read()).parkedAt).toBe(receivedAt);
  });

  it('two drains of the same ones remove them once, without an error', async () => {
    const crowd = Array.from({ length: 3 }, (_, index) => deliveryOf(index));
    await Promise.all(crowd.map((delivery) => overflow.park(delivery, 0)));
    await Promise.all([overflow.remove(crowd), overflow.remove(crowd)]);
    expect(await parked()).toEqual([]);
  });

  it('uses no key in a transaction that another delivery uses too', async () => {
    await Promise.all([overflow.park(deliveryOf(1), 0), overflow.park(deliveryOf(2), 0)]);
    expect(storage.calls.filter((call) => call.startsWith('/api/v1/transaction'))).toEqual([]);
  });
});
