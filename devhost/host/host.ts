import type { Host, HostOptions } from './contract';
import { loadApp, type AppRealm } from '../app/app-realm';
import { createBugcrowd } from '../bugcrowd/bugcrowd';
import { createClock } from '../base/clock';
import { createFaults } from '../base/faults';
import { createAppFetch } from '../forge/app-fetch';
import { openWebTrigger } from '../forge/open-web-trigger';
import { createEgress } from '../forge/egress';
import { createForgeFetch } from '../forge/forge-fetch';
import { createInvoker } from '../forge/base/invocation';
import { createKvs } from '../forge/kvs/kvs';
import { createStorageQuota } from '../forge/kvs/quota';
import { customFieldsOf } from '../forge/custom-fields';
import { createLatency } from '../forge/latency';
import { missingExports, readManifest } from '../forge/base/manifest';
import { createPlatformApi } from '../forge/platform-api';
import { createProductEvents } from '../forge/product-events';
import { consumeEvent } from '../forge/queue/consume-event';
import { createEventQueue } from '../forge/queue/event-queue';
import { createSchedules } from '../forge/schedules';
import { createTriggerLog } from '../forge/trigger-log';
import { createWebTriggerLimits } from '../forge/web-trigger-limits';
import { createJira } from '../jira/jira';
import { createLedger } from '../base/ledger';
import { readContracts } from '../openapi/contracts';
import { watchedBugcrowd, watchedJira } from '../openapi/watched-services';
import { createDashboard } from './dashboard';
import { createInstallation } from './installation';
import { keepSite } from './keep-site';
import { fateOf, sendDelivery } from './send-delivery';

export type { Host, HostOptions } from './contract';

export const APP_ACCOUNT_ID = 'bounty-clock-app';

function toLine(level: string, args: readonly unknown[]): string {
  return `[app ${level}] ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`;
}

/** Puts the parts together, and refuses to start where the app lacks a function of its manifest. */
export function createHost({
  manifestPath,
  app,
  origin,
  writeLog,
  latency: latencyKind = 'none',
  startMs,
}: HostOptions): Host {
  const manifest = readManifest(manifestPath);
  const clock = createClock(startMs);
  const faults = createFaults();
  const ledger = createLedger();
  const latency = createLatency(latencyKind);
  const entities = manifest.app.storage?.entities ?? [];
  const kvs = createKvs(entities, () => clock.nowMs(), latency.transaction);
  const storageQuota = createStorageQuota(
    () => clock.nowMs(),
    () => latency.isLive,
  );
  const propertyIndexes = manifest.modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
    values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, alias: searchAlias })),
  );
  const jira = createJira({
    now: () => clock.now(),
    siteUrl: `${origin()}/jira`,
    appAccountId: APP_ACCOUNT_ID,
    propertyIndexes,
    appFields: customFieldsOf(manifest),
  });
  const contracts = readContracts(process.env);
  const bugcrowd = watchedBugcrowd(
    createBugcrowd({
      now: () => clock.now(),
      send: (delivery) => sendDelivery(delivery, callWebTrigger),
      fateOf: (key) => fateOf(key, faults),
    }),
    contracts.bugcrowd,
  );
  const egress = createEgress(manifest, clock);
  const invoker = createInvoker(
    manifest,
    () => realm,
    () => egress.granted(),
  );
  const queue = createEventQueue({
    clock,
    faults,
    hasConsumer: (name) => manifest.modules.consumer.some((consumer) => consumer.queue === name),
    consume: (event) => consumeEvent(event, manifest, clock, invoker),
    wake: (atMs) => setTimeout(() => void queue.settle(), Math.max(0, atMs - clock.nowMs())).unref(),
  });
  const forgeFetch = createForgeFetch({
    clock,
    faults,
    ledger,
    latency,
    invoker,
    world: {
      scopes: manifest.permissions.scopes,
      appAccountId: APP_ACCOUNT_ID,
      jira: watchedJira(jira, contracts.jira),
      kvs,
      storageQuota,
      queue,
      ledger,
      platformApi: createPlatformApi(manifest, origin, (accountId) => jira.accountState(accountId)),
      egress,
      bugcrowd,
    },
  });
  const realm: AppRealm = loadApp(app.code, app.filename, clock, {
    forgeFetch,
    runtime: () => invoker.current()?.runtime,
    fetch: createAppFetch(forgeFetch),
    writeLog: (level, args) => {
      writeLog(toLine(level, args));
    },
  });
  const missing = missingExports(manifest, realm.exportNames);
  if (missing.length > 0)
    throw new Error(`The app does not export these functions of the manifest: ${missing.join(', ')}.`);
  const schedules = createSchedules(manifest, clock, invoker, faults);
  const productEvents = createProductEvents(manifest, clock, invoker, faults);
  const installation = createInstallation(() => {
    return { jira, kvs, storageQuota, queue, schedules, productEvents, settle };
  });
  jira.onEvent((event) => {
    if (!installation.isInstalled()) return;
    productEvents.take(event);
    // As the platform does, without being asked; whoever settles waits for it.
    setImmediate(() => void productEvents.settle());
  });
  const settle = async (): Promise<void> => {
    await schedules.runDue();
    do await queue.settle();
    while ((await bugcrowd.settle()) || (await productEvents.settle()));
  };
  const dashboard = createDashboard(manifest);
  const triggerLog = createTriggerLog();
  const triggerLimits = createWebTriggerLimits(
    () => clock.nowMs(),
    () => latency.isLive,
  );
  const callWebTrigger = openWebTrigger({
    ...{ manifest, clock, invoker, log: triggerLog, limits: triggerLimits },
    isInstalled: installation.isInstalled,
  });
  const clear = async (): Promise<void> => {
    queue.reset();
    await settle();
    clock.reset();
    jira.reset();
    bugcrowd.reset();
    egress.refuse(false);
    await installation.reinstall();
    faults.reset();
    ledger.reset();
    triggerLog.reset();
    triggerLimits.reset();
    dashboard.reset();
  };
  return {
    manifest,
    origin,
    clock,
    faults,
    ledger,
    kvs,
    storageQuota,
    latency,
    queue,
    schedules,
    productEvents,
    jira,
    bugcrowd,
    egress,
    invoker,
    triggerLog,
    triggerLimits,
    contracts,
    callWebTrigger,
    settle,
    clear,
    keep: () =>
      keepSite({
        ...{
          kvs,
          jira,
          bugcrowd,
          queue,
          schedules,
          productEvents,
          egress,
          faults,
          clock,
          ledger,
          triggerLog,
          dashboard,
        },
        limits: [storageQuota, triggerLimits],
      }),
    installation,
    dashboard,
  };
}
