import { DEMO_TOKEN } from '../devhost/bugcrowd/http/authenticate';
import { demoConnections, resetSite } from '../devhost/demo/demo-site';
import { issuePlace } from '../devhost/http/issue-place';
import { callResolver } from '../devhost/forge/ui-modules';
import type { Host } from '../devhost/host';
import type { LedgerTotals } from '../devhost/ledger';
import { travelTo } from '../devhost/time-travel';
import { submissionPayload } from '../test/support/payloads';
import { cloneCase, createBenchHost, deliverAll, deliverRefused } from './bench-host';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Enough that what is done once, such as reading the create screen, is a small part of each. */
const MANY = 100;
const OPEN_CASES = [1, 1_000, 100_000] as const;
const [DEMO] = demoConnections;

/** What one thing costs, as the mean of many of them. */
export interface UnitCost {
  readonly what: string;
  /** Milliseconds of processor time, the local host's included: the platform's part is not the app's. */
  readonly cpuMs: number;
  readonly jiraCalls: number;
  readonly jiraPoints: number;
  readonly kvsReads: number;
  readonly kvsWrites: number;
  readonly kvsBytesRead: number;
  readonly kvsBytesWritten: number;
  readonly queueEvents: number;
  /** Calls of any kind. */
  readonly calls: number;
}

function toUnitCost(what: string, units: number, cpuMs: number, totals: LedgerTotals): UnitCost {
  const { jira, kvs, queue, platform, egress } = totals;
  const reads = kvs.reads + kvs.queries;
  const writes = kvs.writes + kvs.deletes;
  const calls = jira.calls + reads + writes + queue.pushes + platform.calls + egress.calls;
  const each = (total: number): number => total / units;
  return {
    what,
    cpuMs: each(cpuMs),
    jiraCalls: each(jira.calls),
    jiraPoints: each(jira.points),
    kvsReads: each(reads),
    kvsWrites: each(writes),
    kvsBytesRead: each(kvs.bytesRead),
    kvsBytesWritten: each(kvs.bytesWritten),
    queueEvents: each(queue.events),
    calls: each(calls),
  };
}

async function measure(
  host: Host,
  what: string,
  units: number,
  act: () => Promise<unknown>,
  afterwardsMs = 5 * MINUTE_MS,
): Promise<UnitCost> {
  // Jira's limits for a second are those of other things.
  await travelTo(host.clock.nowMs() + MINUTE_MS, host);
  host.ledger.reset();
  const before = process.cpuUsage();
  await act();
  // What Jira has turned away for now comes back within minutes.
  await travelTo(host.clock.nowMs() + afterwardsMs, host);
  const { user, system } = process.cpuUsage(before);
  return toUnitCost(what, units, (user + system) / 1_000, host.ledger.read().totals);
}

interface Told {
  readonly event: string;
  readonly severity?: number;
  readonly atMs: number;
}

function payloads(triagedMs: number, { event, severity = 2, atMs }: Told): readonly object[] {
  const triagedAt = new Date(triagedMs).toISOString();
  return Array.from({ length: MANY }, (_, index) =>
    submissionPayload({
      eventId: `${event}-${index}`,
      submissionId: `submission-${index}`,
      createdAt: new Date(atMs).toISOString(),
      data: { changes: {} },
      attributes: { severity, submitted_at: triagedAt, last_transitioned_to_triaged_at: triagedAt },
    }),
  );
}

async function invoke(
  host: Host,
  moduleKey: string,
  functionKey: string,
  payload: unknown,
  issueKey?: string,
): Promise<unknown> {
  const place = issueKey === undefined ? null : await issuePlace(host, issueKey);
  const call = { moduleKey, functionKey, payload, accountId: 'admin', siteUrl: host.origin(), place };
  return callResolver(host.manifest, host.invoker, call);
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act();
}

/** An hour in which nothing is due: a clone of a case that is due in weeks, as often as there are open cases. */
async function idleHour(host: Host, open: number): Promise<UnitCost> {
  await resetSite(host, { empty: false, demo: false });
  const nowMs = host.clock.nowMs();
  const [first = {}] = payloads(nowMs, { event: 'idle', severity: 4, atMs: nowMs });
  await deliverAll(host, [first]);
  cloneCase(host, 'submission-0', open - 1);
  // Into the next hour, so that what the deliveries led to is over.
  await travelTo(nowMs + 2 * HOUR_MS, host);
  const what = `an hour in which nothing is due, ${open.toLocaleString('en')} open cases`;
  return measure(host, what, 1, () => travelTo(host.clock.nowMs() + HOUR_MS, host), 0);
}

/** What happens to a submission one by one, and what an idle hour costs, from the local host's ledger. */
export async function measureCostLedger(): Promise<readonly UnitCost[]> {
  const host = await createBenchHost();
  await resetSite(host, { empty: false, demo: false });
  const startMs = host.clock.nowMs();
  const triagedMs = startMs - DAY_MS;
  const created = payloads(triagedMs, { event: 'created', atMs: triagedMs });
  const costs = [
    await measure(host, 'created', MANY, () => deliverAll(host, created)),
    await measure(host, 'delivered twice', MANY, () => deliverAll(host, created)),
    await measure(host, 'told again, nothing new', MANY, () =>
      deliverAll(host, payloads(triagedMs, { event: 'again', atMs: triagedMs + HOUR_MS })),
    ),
    await measure(host, 'updated: edit and comment', MANY, () =>
      deliverAll(host, payloads(triagedMs, { event: 'updated', severity: 3, atMs: triagedMs + 2 * HOUR_MS })),
    ),
    await measure(host, 'refused: forged', MANY, () => repeat(MANY, () => deliverRefused(host))),
    await measure(host, 'panel opened', MANY, () =>
      repeat(MANY, () => invoke(host, 'sla-panel', 'getPanel', undefined, 'SEC-1')),
    ),
  ];
  await travelTo(host.clock.nowMs() + MINUTE_MS, host);
  await invoke(host, 'admin-page', 'saveToken', { connectionId: DEMO.id, token: DEMO_TOKEN });
  await host.settle();
  costs.push(
    await measure(host, 'compared with Bugcrowd', MANY, async () => {
      await invoke(host, 'admin-page', 'startComparison', { connectionId: DEMO.id });
    }),
  );
  for (const open of OPEN_CASES) costs.push(await idleHour(host, open));
  return costs;
}

/** Forge's prices in dollars, page of 2026-08-12, beyond what is free each month. */
const PRICE = { gigabyteSecond: 0.000025, gigabyteRead: 0.055, gigabyteWritten: 1.09 } as const;
const MEMORY_GIGABYTES = 256 / 1024;
/** An assumption, on the high side: the local host answers at once, the platform does not. */
const CALL_SECONDS = 0.1;
const BYTES_PER_GIGABYTE = 1024 ** 3;
/** Of an app on all its sites together. */
const POINTS_PER_HOUR = 65_000;

/** GB-seconds of a unit: its calls at a tenth of a second each, and its processor time. */
export function gigabyteSeconds({ calls, cpuMs }: UnitCost): number {
  return (calls * CALL_SECONDS + cpuMs / 1_000) * MEMORY_GIGABYTES;
}

/** Dollars for a unit. */
export function dollars(cost: UnitCost): number {
  return (
    gigabyteSeconds(cost) * PRICE.gigabyteSecond +
    (cost.kvsBytesRead / BYTES_PER_GIGABYTE) * PRICE.gigabyteRead +
    (cost.kvsBytesWritten / BYTES_PER_GIGABYTE) * PRICE.gigabyteWritten
  );
}

/** How many of a unit an hour's points allow; `null` where it takes none. */
export function perHour({ jiraPoints }: UnitCost): number | null {
  return jiraPoints === 0 ? null : Math.floor(POINTS_PER_HOUR / jiraPoints);
}
