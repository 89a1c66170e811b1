import { join } from 'node:path';
import { readManifest } from '../../../devhost/forge/base/manifest';
import { createCaseStore } from '../../../src/adapters/kvs/case-store';
import { deadLetterStore, suspendedStore } from '../../../src/adapters/kvs/dead-letter-store';
import { MAX_DEAD_LETTERS } from '../../../src/domain/deliveries/dead-letters-to-drop';
import type { QueuedDelivery } from '../../../src/domain/deliveries/delivery';
import { tidyDeadLetters } from '../../../src/usecases/deliveries/tidy-dead-letters';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';
import { eventWith } from '../../support/builders';

const { app } = readManifest(join(__dirname, '..', '..', '..', 'manifest.yml'));
const NOW = '2026-11-10T12:00:00Z';
const EARLIER = '2026-11-09T12:00:00Z';
const URGENT = 10;

function deliveryOf(index: number): QueuedDelivery {
  const event = eventWith({ id: `event-${index}` });
  return {
    v: 1,
    kind: 'delivery',
    channel: 'webhook',
    source: 'bugcrowd',
    connectionId: 'demo',
    receivedAt: EARLIER,
    signedWith: null,
    event,
    attemptsBefore: 0,
  };
}

describe('more deliveries than a connection keeps as dead letters', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage(app.storage?.entities ?? []);
  });
  const now = () => NOW;
  const log = { info: () => undefined, warn: () => undefined };
  const fill = async (store: typeof deadLetterStore): Promise<void> => {
    for (let index = 0; index < MAX_DEAD_LETTERS + URGENT; index += 1)
      await store.add({
        delivery: deliveryOf(index),
        diedAt: new Date(Date.parse(EARLIER) + index * 1000).toISOString(),
        attempts: 1,
        reason: { code: 'failed', message: 'No.' },
        severity: index < URGENT ? 'critical' : 'low',
      });
    storage.clock.set(storage.clock.nowMs() + 1000);
  };
  const tidy = (deadLetters: typeof deadLetterStore, isBounded: boolean) =>
    tidyDeadLetters({ now, log, cases: createCaseStore(now), deadLetters }, isBounded);
  const left = (entity: string): number => storage.kvs.entityCount(entity);

  it('all are kept while they are suspended', async () => {
    await fill(suspendedStore);
    expect(await tidy(suspendedStore, false)).toBe(0);
    expect(left('suspended-delivery')).toBe(MAX_DEAD_LETTERS + URGENT);
  });

  it('as dead letters the critical ones stay, although they are the oldest', async () => {
    await fill(deadLetterStore);
    expect(await tidy(deadLetterStore, true)).toBe(URGENT);
    expect(left('dead-letter')).toBe(MAX_DEAD_LETTERS);
    for (let index = 0; index < 2 * URGENT; index += 1)
      expect((await deadLetterStore.load('demo', `event-${index}`)) !== null).toBe(index < URGENT);
  });
});
