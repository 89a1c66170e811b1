import { DEMO_TOKEN } from '../devhost/bugcrowd/http/authenticate';
import type { SubmissionInput } from '../devhost/bugcrowd/store/submission-input';
import { demoConnections, resetSite } from '../devhost/demo/demo-site';
import { callDynamicProperties, callResolver, findUiModule } from '../devhost/forge/ui-modules';
import type { Host } from '../devhost/host/host';
import { issuePlace } from '../devhost/http/issue-place';
import { travelTo } from '../devhost/host/time-travel';
import { submissionPayload } from '../test/support/payloads';
import { deliveryOf, numberedId, submissionAt } from '../test/support/submission-builders';
import { askAdminPage, cloneCase, createBenchHost, deliverAll, deliverRefused } from './bench-host';
import { measure } from './measure';
import type { UnitCost } from './unit-cost';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Large enough that one-time work, such as reading the create screen, is a small part. */
const MANY = 100;
const [DEMO] = demoConnections;
/** The fix target of a P1 under the default policy. */
const P1_DAYS = 10;

type Attributes = NonNullable<SubmissionInput['attributes']>;

/** The measured units; each is a row of the ledger. */
export const unitNames = {
  created: 'created',
  copy: 'delivered twice',
  again: 'repeated, nothing new',
  updated: 'updated: edit and comment',
  commented: 'commented: another state',
  refused: 'refused: forged',
  panel: 'panel opened',
  lozenge: 'lozenge beside the fields shown',
  compared: 'reconciled: compared with Bugcrowd, nothing new',
  repaired: 'reconciled: a lost delivery recovered',
  swept: 'swept: due, edit and notice',
} as const;
export type UnitName = keyof typeof unitNames;

export interface CostLedger {
  readonly units: Readonly<Record<UnitName, UnitCost>>;
  /** An hour in which nothing is due, by the number of open cases. */
  readonly idleHours: readonly UnitCost[];
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act();
}

/** The demo site with a hundred submissions that change together. */
async function siteOfMany(host: Host): Promise<{
  /** Changes the submissions in Bugcrowd. */
  readonly happen: (attributes: Attributes) => void;
  /** The deliveries that report it, as an event of that name. */
  readonly reported: (event: string) => readonly object[];
  readonly ask: (functionKey: string, payload: unknown) => Promise<unknown>;
  readonly look: (isPanel: boolean) => Promise<unknown>;
}> {
  await resetSite(host, { empty: false, demo: false });
  // The first delivery of a connection ends its learning, which happens once and not for each submission.
  await deliverAll(host, [submissionPayload({ key: 'unknown.event' })]);
  const triagedAt = new Date(host.clock.nowMs() - DAY_MS);
  let submissions: readonly SubmissionInput[] = [];
  let attributes: Attributes = {};
  const { manifest, invoker } = host;
  return {
    happen(changed) {
      attributes = { ...attributes, ...changed };
      const updatedAt = host.clock.now().toISOString();
      submissions = Array.from({ length: MANY }, (_, number) =>
        submissionAt(number, triagedAt, { attributes, updatedAt }),
      );
      host.bugcrowd.upsert(submissions);
    },
    reported: (event) =>
      submissions.map((submission) =>
        deliveryOf(submission, { eventId: `${event} ${submission.id}`, at: host.clock.now().toISOString() }),
      ),
    ask: (functionKey, payload) => askAdminPage(host, functionKey, payload),
    async look(isPanel) {
      const place = await issuePlace(host, 'SEC-1');
      if (!isPanel)
        return callDynamicProperties(invoker, findUiModule(manifest, 'sla-context'), 'admin', place);
      const call = { moduleKey: 'sla-panel', functionKey: 'getPanel', payload: undefined };
      return callResolver(manifest, invoker, { ...call, accountId: 'admin', siteUrl: host.origin(), place });
    },
  };
}

interface HealthAnswer {
  readonly connections: readonly {
    readonly connectionId: string;
    readonly comparison: {
      readonly lastFull?: { readonly submissions: number; readonly different: number };
    };
  }[];
}

/** Clones a case that is due in weeks until there are enough open cases; then measures an hour. */
async function idleHour(host: Host, open: number): Promise<UnitCost> {
  await resetSite(host, { empty: false, demo: false });
  const nowMs = host.clock.nowMs();
  const idle = submissionAt(0, new Date(nowMs), { attributes: { severity: 4 } });
  await deliverAll(host, [deliveryOf(idle)]);
  cloneCase(host, numberedId(0), open - 1);
  // Into the next hour, when the delivery's work is over.
  await travelTo(nowMs + 2 * HOUR_MS, host);
  const what = `an hour in which nothing is due, ${open.toLocaleString('en')} open cases`;
  return measure(host, what, 1, () => travelTo(host.clock.nowMs() + HOUR_MS, host), 0);
}

/** A hundred cases that are breached in the same hour, and the sweep that finds them. */
async function sweptHour(host: Host): Promise<UnitCost> {
  await resetSite(host, { empty: false, demo: false });
  const dueMs = host.clock.nowMs() + 2 * HOUR_MS;
  const triagedAt = new Date(dueMs - P1_DAYS * DAY_MS);
  const due = Array.from({ length: MANY }, (_, number) =>
    submissionAt(number, triagedAt, { attributes: { severity: 1 } }),
  );
  await deliverAll(
    host,
    due.map((submission) => deliveryOf(submission)),
  );
  await travelTo(dueMs - MINUTE_MS, host);
  return measure(host, unitNames.swept, MANY, () => travelTo(dueMs + HOUR_MS, host), HOUR_MS);
}

/**
 * The cost of single events of a submission, and of an idle hour, from the local host's ledger.
 * @param openCases number of open cases in each of the idle hours.
 */
export async function measureCostLedger(openCases: readonly number[]): Promise<CostLedger> {
  const host = await createBenchHost();
  const { happen, reported, ask, look } = await siteOfMany(host);
  const each = (name: UnitName, act: () => Promise<unknown>): Promise<UnitCost> =>
    measure(host, unitNames[name], MANY, act);
  const compare = async (name: UnitName, different: number): Promise<UnitCost> => {
    const cost = await each(name, async () => {
      await ask('startComparison', { connectionId: DEMO.id });
      await host.settle();
    });
    const { connections } = (await ask('getHealth', {})) as HealthAnswer;
    const found = connections.find(({ connectionId }) => connectionId === DEMO.id)?.comparison.lastFull;
    if (found?.submissions !== MANY || found.different !== different)
      throw new Error(`The comparison has found something else: ${JSON.stringify(found)}.`);
    return cost;
  };
  happen({ state: 'triaged', severity: 2 });
  const first = reported('created');
  const created = await each('created', () => deliverAll(host, first));
  const copy = await each('copy', () => deliverAll(host, first));
  const again = await each('again', () => deliverAll(host, reported('again')));
  happen({ state: 'unresolved', last_transitioned_to_unresolved_at: host.clock.now().toISOString() });
  const commented = await each('commented', () => deliverAll(host, reported('commented')));
  happen({ severity: 3 });
  const updated = await each('updated', () => deliverAll(host, reported('updated')));
  const refused = await each('refused', () => repeat(MANY, () => deliverRefused(host)));
  const panel = await each('panel', () => repeat(MANY, () => look(true)));
  const lozenge = await each('lozenge', () => repeat(MANY, () => look(false)));
  await ask('saveToken', { connectionId: DEMO.id, token: DEMO_TOKEN });
  await host.settle();
  const compared = await compare('compared', 0);
  happen({ severity: 4 });
  const repaired = await compare('repaired', MANY);
  const swept = await sweptHour(host);
  const idleHours: UnitCost[] = [];
  for (const open of openCases) idleHours.push(await idleHour(host, open));
  const delivered = { created, copy, again, updated, commented, refused };
  return { units: { ...delivered, panel, lozenge, compared, repaired, swept }, idleHours };
}
