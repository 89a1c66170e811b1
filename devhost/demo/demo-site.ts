import { callResolver } from '../forge/ui-modules';
import type { Host } from '../host/host';
import { sendDelivery } from '../host/send-delivery';
import { signBody } from '../bugcrowd/sign';
import { closeIssues } from './close-issues';
import { demoDeliveries } from './demo-deliveries';
import { demoSubmissions } from './demo-submissions';
import { olderSubmissions } from './older-submissions';
import { pastSubmissions } from './past-submissions';
import { setUpConnection } from './set-up-connection';

const ADMIN_PAGE = 'admin-page';
const OVERVIEW = 'overview';
const WEB_TRIGGER = 'bugcrowd-webhook';
const MINUTE_MS = 60_000;

/** The connections of the demo site. Their secrets are public: they sign nothing but this emulation. */
export const demoConnections = [
  {
    id: 'demo',
    program: 'acme',
    projectKey: 'SEC',
    issueType: 'Vulnerability',
    secret: 'demo-webhook-secret-0123456789abcdef',
    pinPanel: true,
  },
  {
    id: 'bare',
    program: 'bare-metal',
    projectKey: 'BARE',
    issueType: 'Task',
    secret: 'bare-webhook-secret-0123456789abcdef',
    pinPanel: false,
  },
] as const;

/** What the first connection says beyond the usual: on the demo site a later date can be asked for and approved. */
const demoSettings = {
  policyId: 'marketplace-cloud-2026',
  createOn: 'triaged',
  minSeverity: null,
  wantDuplicates: false,
  useCvss: true,
  commentOnState: true,
  resolutions: {},
  priorityMovesSeverity: false,
  recreateDeleted: false,
  approvers: ['lead'],
  notices: { comment: true, fallbackPeople: ['admin'], label: null, breachPriorityId: null },
};

/** What it says when it is new. */
const newSettings = {
  ...demoSettings,
  approvers: [],
  notices: { ...demoSettings.notices, fallbackPeople: [] },
};

/** The address that an administrator gives to the webhook of a connection. */
export function webhookUrl(connectionId: string): string {
  return `/webtrigger/${WEB_TRIGGER}?connection=${encodeURIComponent(connectionId)}`;
}

type DemoConnection = (typeof demoConnections)[number];

function ask(host: Host, functionKey: string, payload: unknown, moduleKey = ADMIN_PAGE): Promise<unknown> {
  const call = { moduleKey, functionKey, payload, accountId: 'admin' };
  return callResolver(host.manifest, host.invoker, { ...call, siteUrl: host.origin(), place: null });
}

/** Sets the connections up through the app's own admin page, as an administrator would. */
async function connect(host: Host): Promise<void> {
  for (const connection of demoConnections)
    await setUpConnection(connection, (functionKey, payload) => ask(host, functionKey, payload));
  for (const { id, program, secret } of demoConnections)
    host.bugcrowd.addWebhook({ program, secret, url: webhookUrl(id) });
  // The work that looks for deliveries that came before: there are none.
  host.queue.reset();
}

/** The connections of each host, as they were once set up: doing it again takes longer than most tests. */
const connected = new WeakMap<Host, () => void>();

/**
 * Brings the connections into a bare site. They were set up a minute before, as on any site that receives a delivery,
 * so the storage's queries find them.
 */
async function bringConnections(host: Host): Promise<void> {
  const { clock, schedules } = host;
  const restore = connected.get(host);
  if (restore === undefined) {
    clock.set(clock.nowMs() - MINUTE_MS);
    await connect(host);
    // Work that has begun would write into the site that is kept.
    await host.settle();
    connected.set(host, host.keep());
  } else restore();
  clock.reset();
  schedules.reset();
}

async function send(host: Host, body: string, { id, secret }: DemoConnection): Promise<void> {
  const digest = signBody(body, secret, host.clock.nowMs());
  const status = await sendDelivery({ url: webhookUrl(id), body, digest }, host.callWebTrigger);
  if (status !== 200) throw new Error(`The app answered a demo delivery with ${status}.`);
}

/** Sends what Bugcrowd would have sent, a minute ago: the storage's queries lag behind writes. */
async function deliver(host: Host): Promise<void> {
  const [demo] = demoConnections;
  const { id } = demo;
  const saved = await ask(host, 'saveSettings', {
    connectionId: id,
    settings: demoSettings,
    base: newSettings,
  });
  if ((saved as { readonly type: string }).type !== 'saved')
    throw new Error(`The app refused the settings: ${JSON.stringify(saved)}`);
  const nowMs = host.clock.nowMs();
  const delivered = [...pastSubmissions(nowMs), ...demoSubmissions(nowMs)];
  host.bugcrowd.upsert([...olderSubmissions(nowMs), ...delivered]);
  for (const bodies of demoDeliveries(nowMs)) {
    for (const body of bodies) await send(host, body, demo);
    await host.settle();
  }
  await closeIssues(host, delivered);
  await host.settle();
}

/** Has the cases counted, so that the overview has figures at the first look. */
async function count(host: Host): Promise<void> {
  const payload = { months: 12, connectionId: null, project: null };
  await ask(host, 'getFigures', payload, OVERVIEW);
  await host.settle();
}

/**
 * Back to a known site: bare (`empty`), with the demo connections, or with the demo submissions too (`demo`). The
 * ledger starts after that.
 */
export async function resetSite(
  host: Host,
  { empty, demo }: { readonly empty: boolean; readonly demo: boolean },
): Promise<void> {
  await host.clear();
  if (empty) return;
  host.latency.lift(true);
  try {
    await bringConnections(host);
    if (demo) {
      host.clock.set(host.clock.nowMs() - MINUTE_MS);
      await deliver(host);
      host.clock.reset();
      await count(host);
    }
  } finally {
    host.latency.lift(false);
  }
  host.ledger.reset();
  host.queue.takeRan();
}
