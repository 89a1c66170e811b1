import { resetSite } from '../devhost/demo/demo-site';
import { operationOf } from '../devhost/forge/kvs/kvs';
import type { Host } from '../devhost/host/host';
import type { LedgerEntry } from '../devhost/base/ledger';
import { travelTo } from '../devhost/host/time-travel';
import { submissionPayload } from '../test/support/payloads';
import { cloneCase, createBenchHost, deliverAll } from './bench-host';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Enough time to deliver them all before the first one is due. */
const DUE_IN_MS = 90 * MINUTE_MS;
/** The fix target of a P1 under the default policy. */
const P1_DAYS = 10;

/** The app's use of the platform for one sweep, for its checks, or for a change. */
export interface SweepCost {
  readonly what: string;
  readonly kvsQueries: number;
  readonly kvsReads: number;
  readonly kvsWrites: number;
  readonly kvsBytesRead: number;
  readonly kvsBytesWritten: number;
  readonly jiraCalls: number;
  readonly jiraPoints: number;
  readonly queuePushes: number;
}

function toCost(what: string, entries: readonly LedgerEntry[]): SweepCost {
  const sum = (some: readonly LedgerEntry[], of: (entry: LedgerEntry) => number): number =>
    some.reduce((total, entry) => total + of(entry), 0);
  const kvs = (...operations: readonly string[]): readonly LedgerEntry[] =>
    entries.filter(
      ({ kind, path }) => kind === 'kvs' && operations.includes(operationOf(path.split(' ')[0] ?? '')),
    );
  const jira = entries.filter(({ kind }) => kind === 'jira');
  return {
    what,
    kvsQueries: kvs('query').length,
    kvsReads: kvs('read').length,
    kvsWrites: kvs('write', 'delete').length,
    kvsBytesRead: sum(kvs('query', 'read'), ({ responseBytes }) => responseBytes),
    kvsBytesWritten: sum(kvs('write'), ({ requestBytes }) => requestBytes),
    jiraCalls: jira.length,
    jiraPoints: sum(jira, ({ points }) => points),
    queuePushes: entries.filter(({ kind }) => kind === 'queue').length,
  };
}

function payload(id: string, priority: number, triagedMs: number, reportedMs = triagedMs): object {
  const triagedAt = new Date(triagedMs).toISOString();
  return submissionPayload({
    eventId: `${id} ${reportedMs}`,
    submissionId: id,
    createdAt: new Date(reportedMs).toISOString(),
    data: { changes: {} },
    attributes: { severity: priority, submitted_at: triagedAt, last_transitioned_to_triaged_at: triagedAt },
  });
}

function nextSweepMs({ schedules }: Host): number {
  const nextMs = schedules.nextMs();
  if (nextMs === null) throw new Error('The manifest has no scheduled trigger.');
  return nextMs;
}

/** Clones of a case that is not due, beside delivered ones that are due together; then the sweep that finds them. */
async function sweepOf(host: Host, open: number, due: number): Promise<readonly LedgerEntry[]> {
  await resetSite(host, { empty: false, demo: false });
  const startMs = host.clock.nowMs();
  const dueTriagedMs = startMs + DUE_IN_MS - P1_DAYS * DAY_MS;
  await deliverAll(host, [
    payload('idle', 4, startMs),
    ...Array.from({ length: due }, (_, index) => payload(`due-${index}`, 1, dueTriagedMs)),
  ]);
  cloneCase(host, 'idle', open - due - 1);
  while (nextSweepMs(host) < startMs + DUE_IN_MS) await travelTo(nextSweepMs(host), host);
  await travelTo(nextSweepMs(host) - MINUTE_MS, host);
  host.ledger.reset();
  await travelTo(nextSweepMs(host) + 30 * MINUTE_MS, host);
  return host.ledger.read().entries;
}

async function severityChange(host: Host): Promise<readonly LedgerEntry[]> {
  await resetSite(host, { empty: false, demo: false });
  const nowMs = host.clock.nowMs();
  await deliverAll(host, [payload('changed', 2, nowMs - DAY_MS)]);
  host.ledger.reset();
  await deliverAll(host, [payload('changed', 1, nowMs - DAY_MS, nowMs)]);
  return host.ledger.read().entries;
}

const ofSweep = ({ functionKey, kind }: LedgerEntry): boolean =>
  functionKey === 'hourly-sweep-fn' || kind === 'queue';

/** Costs of an hour's sweep and of one change of severity, from the local host's ledger. */
export async function measureSweepCost(): Promise<readonly SweepCost[]> {
  const host = await createBenchHost();
  const costs: SweepCost[] = [];
  for (const open of [100, 10_000])
    costs.push(toCost(`${open} open, none due`, await sweepOf(host, open, 0)));
  for (const due of [1, 1000]) {
    const entries = await sweepOf(host, 10_000, due);
    costs.push(toCost(`10000 open, ${due} due: the sweep`, entries.filter(ofSweep)));
    const checks = entries.filter((entry) => !ofSweep(entry));
    costs.push(toCost(`10000 open, ${due} due: edits and notices`, checks));
  }
  return [...costs, toCost('one change of severity', await severityChange(host))];
}
