import { createClock } from '../devhost/base/clock';
import { readManifest } from '../devhost/forge/base/manifest';
import { createSchedules } from '../devhost/forge/schedules';
import { cloneCase } from './bench-host';
import type { BundledApp } from './deploy-bundle';
import { connect, createDeliverySite, forged, toDelivery, type DeliverySite } from './delivery-site';
import { createInstantPlatform, type WrittenKey } from './instant-platform';
import { buildPlain } from './load-plain';
import { startRemoteApp, type RemoteApp } from './remote-app';

/** Sites take turns of a few hundredths of a second, so that other load on the machine affects all alike. */
const TURNS_A_ROUND = 8;
/** Submissions of a turn: each is created, updated, delivered again and forged. */
const SUBMISSIONS = 2;
const DELIVERIES = 4 * SUBMISSIONS;
const HOUR_MS = 3_600_000;

/** The app with storage that holds this many cases. */
export interface Grown {
  readonly cases: number;
  /** Deliveries per second of the app's own processor time; one figure for each turn. */
  readonly perSecond: readonly number[];
  /** Of the app's own process, after garbage collection, and also after the work of an hour. */
  readonly heapBytes: number;
  /** The maximum memory of that process. */
  readonly peakBytes: number;
}

interface Site extends DeliverySite {
  readonly cases: number;
  readonly app: RemoteApp;
  readonly perSecond: number[];
  /** The work of an hour in which nothing is due. */
  passAnHour(): Promise<void>;
}

function distinct(written: readonly WrittenKey[]): readonly WrittenKey[] {
  return [...new Map(written.map((each) => [`${each.entityName} ${each.key}`, each])).values()];
}

async function startSite(script: string, bundled: BundledApp, cases: number): Promise<Site> {
  const manifest = readManifest(bundled.manifestPath);
  const platform = createInstantPlatform(manifest);
  const app = await startRemoteApp(script, bundled, platform.fetch);
  await connect(manifest, app.invoker);
  // The work that looks for deliveries that came before: there are none.
  platform.takeEvents();
  const site = createDeliverySite(manifest, app.invoker, platform);
  const submissionId = 'stored-submission';
  await site.deliver(toDelivery({ submissionId, eventId: 'stored', severity: 4, hour: 1 }), 200);
  cloneCase(platform, submissionId, cases - 1);
  const clock = createClock();
  const schedules = createSchedules(manifest, clock, app.invoker, { takeDuplicate: () => false });
  return {
    ...site,
    cases,
    app,
    perSecond: [],
    async passAnHour() {
      clock.set(clock.nowMs() + HOUR_MS);
      await schedules.runDue();
    },
  };
}

/** One turn of one site; keeps the number of stored cases. */
async function takeTurn(site: Site, turn: number): Promise<void> {
  const { app, platform, perSecond } = site;
  platform.takeWritten();
  const requests = Array.from({ length: SUBMISSIONS }, (_, index) => {
    const submissionId = `submission-${turn}-${index}`;
    const created = toDelivery({ submissionId, eventId: `${submissionId} made`, severity: 2, hour: 1 });
    const updated = toDelivery({ submissionId, eventId: `${submissionId} changed`, severity: 3, hour: 2 });
    return { created, updated, forgery: forged(created) };
  });
  const before = await app.usage(false);
  for (const { created, updated, forgery } of requests) {
    await site.deliver(created, 200);
    await site.deliver(updated, 200);
    await site.deliver(updated, 200);
    await site.deliver(forgery, 401);
  }
  const after = await app.usage(false);
  for (const written of distinct(platform.takeWritten()))
    platform.kvs.handle('/api/v1/entity/delete', written);
  if (turn >= TURNS_A_ROUND) perSecond.push((DELIVERIES * 1_000_000) / (after.micros - before.micros));
}

/**
 * Deliveries with 100 and more stored cases. The app is alone in a process, and the storage is in this one, so that
 * neither the storage's data nor its queries count as the app's; a query is answered from everything stored.
 */
export async function measureGrowth(
  bundled: BundledApp,
  sizes: readonly number[],
  rounds: number,
): Promise<readonly Grown[]> {
  const script = await buildPlain('app-process');
  const sites = await Promise.all(sizes.map((cases) => startSite(script, bundled, cases)));
  try {
    const turns = (rounds + 1) * TURNS_A_ROUND;
    for (let turn = 0; turn < turns; turn += 1) for (const site of sites) await takeTurn(site, turn);
    const grown: Grown[] = [];
    for (const site of sites) {
      const { cases, app, perSecond } = site;
      await site.passAnHour();
      const { heapBytes, peakBytes } = await app.usage(true);
      grown.push({ cases, perSecond, heapBytes, peakBytes });
    }
    return grown;
  } finally {
    for (const { app } of sites) app.stop();
  }
}
