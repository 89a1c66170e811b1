import { createHmac } from 'node:crypto';
import { demoConnections } from '../devhost/demo/demo-site';
import { readManifest } from '../devhost/forge/base/manifest';
import { appInRuntime } from './app-in-runtime';
import { cpuMicros, createDeliveryMeter, type DeliveryCost, type DeliveryMeter } from './delivery-meter';
import type { BundledApp } from './deploy-bundle';
import { connect, createDeliverySite, forged, toDelivery, type DeliverySite } from './delivery-site';
import { createInstantPlatform } from './instant-platform';

const [{ secret: SECRET }] = demoConnections;
/** Number of each kind in a round: fewer of what takes long. */
const ISSUES = 40;
const COPIES = 160;
const REFUSED = 1_000;
const SIGNATURES = 3_000;
/** Refused deliveries and their minimum take turns in blocks of this many; it divides their number. */
const BLOCK = 40;

export const deliveryKinds = ['created', 'updated', 'duplicate', 'refused'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export interface WholeDelivery {
  readonly bodyBytes: number;
  readonly kinds: Readonly<Record<DeliveryKind, DeliveryCost>>;
  /** The function that reads its secret and computes the signature. */
  readonly floor: DeliveryCost;
  /**
   * Refused deliveries divided by the minimum, one figure for each block, so that a disturbance of one block does not
   * weigh more.
   */
  readonly refusedByFloor: readonly number[];
  /** A delivery refused by a connection that learns. */
  readonly learning: DeliveryCost;
  /** Deliveries refused by a connection that learns how its sender signs, by refused deliveries; the same blocks. */
  readonly learningByRefused: readonly number[];
  /** `createHmac` on the same bytes, without a runtime: microseconds, one figure for each round. */
  readonly hmacMicros: readonly number[];
}

async function siteOfApp({ bundle, manifestPath }: BundledApp): Promise<DeliverySite> {
  const manifest = readManifest(manifestPath);
  const platform = createInstantPlatform(manifest);
  const invoker = appInRuntime(manifest, bundle, platform.fetch);
  await connect(manifest, invoker);
  // The work that looks for deliveries that came before: there are none.
  platform.takeEvents();
  return createDeliverySite(manifest, invoker, platform);
}

function siteOfFloor({ bundle, manifestPath }: BundledApp): DeliverySite {
  const manifest = readManifest(manifestPath);
  const platform = createInstantPlatform(manifest);
  platform.kvs.handle('/api/v1/secret/set', { key: 'webhook', value: SECRET });
  const invoker = appInRuntime(manifest, bundle, platform.fetch);
  return createDeliverySite(manifest, invoker, platform, 'verify');
}

/** Deliveries through the runtime, kind by kind in each round; the first round is not counted. */
export async function measureWholeDelivery(
  app: BundledApp,
  floorApp: BundledApp,
  rounds: number,
): Promise<WholeDelivery> {
  const site = await siteOfApp(app);
  const floor = createDeliveryMeter(siteOfFloor(floorApp));
  const kinds: Record<DeliveryKind, DeliveryMeter> = {
    created: createDeliveryMeter(site),
    updated: createDeliveryMeter(site),
    duplicate: createDeliveryMeter(site),
    refused: createDeliveryMeter(site),
  };
  // Nothing was accepted there yet.
  const learning = createDeliveryMeter(await siteOfApp(app));
  const refusedByFloor: number[] = [];
  const learningByRefused: number[] = [];
  const hmacMicros: number[] = [];
  let bodyBytes = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const ids = Array.from({ length: ISSUES }, (_, index) => `submission-${round}-${index}`);
    const created = ids.map((submissionId) =>
      toDelivery({ submissionId, eventId: `${submissionId} made`, severity: 2, hour: 1 }),
    );
    const updated = ids.map((submissionId) =>
      toDelivery({ submissionId, eventId: `${submissionId} changed`, severity: 3, hour: 2 }),
    );
    const copies = Array.from({ length: COPIES / ISSUES }, () => updated).flat();
    const forgeries = created.slice(0, BLOCK).map(forged);
    await kinds.created.deliver(created, 200);
    await kinds.updated.deliver(updated, 200);
    await kinds.duplicate.deliver(copies, 200);
    for (let done = 0; done < REFUSED; done += BLOCK) {
      const floorMicros = await floor.deliver(forgeries, 401);
      const refusedMicros = await kinds.refused.deliver(forgeries, 401);
      const learningMicros = await learning.deliver(forgeries, 401);
      if (round > 0) refusedByFloor.push(refusedMicros / floorMicros);
      if (round > 0) learningByRefused.push(learningMicros / refusedMicros);
    }
    const bodies = created.map(({ body }) => body);
    const hmac = await cpuMicros(() => {
      for (let done = 0; done < SIGNATURES; done += bodies.length)
        for (const body of bodies) createHmac('sha256', SECRET).update(body, 'utf8').digest();
    });
    bodyBytes = Buffer.byteLength(bodies[0] ?? '');
    for (const meter of [floor, learning, ...Object.values(kinds)]) meter.endRound(round > 0);
    if (round > 0) hmacMicros.push(hmac / SIGNATURES);
  }
  const { created, updated, duplicate, refused } = kinds;
  return {
    bodyBytes,
    kinds: {
      created: created.read(),
      updated: updated.read(),
      duplicate: duplicate.read(),
      refused: refused.read(),
    },
    floor: floor.read(),
    learning: learning.read(),
    refusedByFloor,
    learningByRefused,
    hmacMicros,
  };
}
