import type { LedgerEntry } from '../devhost/base/ledger';
import { operationOf } from '../devhost/forge/kvs/kvs';
import { callResolver } from '../devhost/forge/ui-modules';
import { parseFault } from '../devhost/base/faults';
import { travelTo } from '../devhost/host/time-travel';
import type { Host } from '../devhost/host/host';
import type { CountsResult, CountView, FiguresResult } from '../src/contract/figures';
import { listCases } from '../static/src/overview/live/list-cases';
import { needsQueries } from '../static/src/overview/live/needs-query';
import { nowCells } from '../static/src/overview/live/now-cells';
import { askAdminPage } from './bench-host';
import { figuresSite, fixSome } from './figures-site';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What the storage counts of a call, to its limit of 4,000 reads and as many writes a minute. */
const UNIT_BYTES = 10 * 1024;
const STEP_MS = 20_000;
/** Several days of the host's time. */
const MOST_STEPS = 20_000;
/** The function that counts. */
const CONSUMER = 'work-consumer-fn';
const everything = { connectionId: null, project: null };

/** The app's use of the platform. */
export interface Use {
  readonly invocations: number;
  readonly queries: number;
  readonly reads: number;
  readonly writes: number;
  readonly jiraCalls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** The most in one minute. */
  readonly peakReadUnits: number;
  readonly peakWriteUnits: number;
  /** Of this process, with the local host's. */
  readonly seconds: number;
}

/** A count of all cases. */
interface Counted extends Use {
  /** Of the host's time, pauses between the pieces included. */
  readonly minutes: number;
}

/** What figures cost with so many cases. */
export interface FiguresCost {
  readonly cases: number;
  readonly first: Counted;
  readonly rebuild: Counted;
  readonly trends: Use;
  readonly compliance: Use;
  /** The count of what a day has changed. */
  readonly day: Counted & { readonly changed: number };
  /** An hour in which nothing happens, and nobody looks. */
  readonly idle: Use;
  readonly now: Use & { /** Calls of the page as the person who looks. */ readonly pageCalls: number };
}

const isReading = (path: string): boolean =>
  ['read', 'query'].includes(operationOf(path.split(' ')[0] ?? ''));

/** Of calls to the storage, reads or writes: units in all, and the most in a minute. */
function unitsOf(entries: readonly LedgerEntry[], reading: boolean): readonly [all: number, peak: number] {
  const minutes = new Map<string, number>();
  for (const { kind, path, at, requestBytes, responseBytes } of entries) {
    if (kind !== 'kvs' || isReading(path) !== reading) continue;
    const units = Math.max(1, Math.ceil((reading ? responseBytes : requestBytes) / UNIT_BYTES));
    const minute = at.slice(0, 16);
    minutes.set(minute, (minutes.get(minute) ?? 0) + units);
  }
  const all = [...minutes.values()];
  return [all.reduce((sum, each) => sum + each, 0), Math.max(0, ...all)];
}

/** Says on standard error how far a long run is. */
function progress(cases: number, what: string): void {
  console.error(`${new Date().toISOString()} ${cases.toLocaleString('en')} cases: ${what}`);
}

async function measured<T>(host: Host, act: () => Promise<T>, ofFunction = ''): Promise<[Use, T]> {
  host.ledger.reset();
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  const { entries, dropped } = host.ledger.read();
  if (dropped > 0) throw new Error('The ledger is too short for this measurement.');
  const own = entries.filter(({ functionKey }) => functionKey.startsWith(ofFunction));
  const kvs = (...operations: readonly string[]): number =>
    own.filter(
      ({ kind, path }) => kind === 'kvs' && operations.includes(operationOf(path.split(' ')[0] ?? '')),
    ).length;
  const [readUnits, peakReadUnits] = unitsOf(own, true);
  const [writeUnits, peakWriteUnits] = unitsOf(own, false);
  const use = {
    ...{ readUnits, writeUnits, peakReadUnits, peakWriteUnits },
    invocations: new Set(own.map(({ invocationId }) => invocationId)).size,
    queries: kvs('query'),
    reads: kvs('read'),
    writes: kvs('write', 'delete'),
    jiraCalls: own.filter(({ kind }) => kind === 'jira').length,
    seconds: (user + system) / 1_000_000,
  };
  return [use, result];
}

async function countOf(host: Host): Promise<CountView | undefined> {
  const result = (await askAdminPage(host, 'listCounts', undefined)) as CountsResult;
  return result.type === 'counts'
    ? result.counts.find(({ connectionId }) => connectionId === 'demo')
    : undefined;
}

/** Lets time pass until something is so. @returns minutes of the host's time. @throws if it never is. */
async function waitUntil(host: Host, isSo: (count: CountView | undefined) => boolean): Promise<number> {
  const startMs = host.clock.nowMs();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await travelTo(host.clock.nowMs() + STEP_MS, host);
    if (isSo(await countOf(host))) return (host.clock.nowMs() - startMs) / MINUTE_MS;
  }
  throw new Error('The count did not come to its end.');
}

/** Somebody looks for the first time. */
async function countFirst(host: Host): Promise<number> {
  await figures(host, 12);
  return waitUntil(host, (count) => count?.running === null && count.asOf !== null);
}

/** Everything is counted once more, and one write of it crashes on the way. @throws if the count was wrong. */
async function rebuild(host: Host): Promise<number> {
  const crash = { target: 'kvs', match: 'figures:demo:2', crash: 'after', skip: 5, times: 1 };
  host.faults.add(parseFault(crash));
  await askAdminPage(host, 'recount', { connectionId: 'demo' });
  const minutes = await waitUntil(host, (count) => count?.running === null && count.lastRebuild !== null);
  if (host.faults.list().length > 0) throw new Error('Nothing crashed.');
  if ((await countOf(host))?.lastRebuild?.drift !== 0) throw new Error('The rebuild found another count.');
  return minutes;
}

async function figures(host: Host, months: number): Promise<FiguresResult> {
  return (await callResolver(host.manifest, host.invoker, {
    ...{ moduleKey: 'overview', functionKey: 'getFigures', payload: { months, ...everything } },
    ...{ accountId: 'viewer', siteUrl: host.origin(), place: null },
  })) as FiguresResult;
}

/** What the page asks Jira for, in the name of the person who looks. */
async function lookAtNow(host: Host): Promise<number> {
  let calls = 0;
  const ask = async (path: string, body: object): Promise<unknown> => {
    calls += 1;
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`http://jira${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { response } = await host.jira.handle(request, { accountId: 'viewer' });
    if (!response.ok) throw new Error(`Jira answered with ${String(response.status)}.`);
    return response.json();
  };
  for (const { jql } of nowCells(everything)) await ask('/rest/api/3/search/approximate-count', { jql });
  const filter = { ...everything, severity: null, assignee: null, program: null };
  await listCases({ queries: needsQueries(filter, 'deadline'), changed: [] }, null, ask);
  await figures(host, 12);
  return calls;
}

/** Cases that a day changes. */
const CHANGED = 1000;

/** Some cases change, and somebody looks an hour later. */
async function countChanged(host: Host, cases: number, changed: number): Promise<number> {
  fixSome(host, cases, changed);
  await travelTo(host.clock.nowMs() + 2 * HOUR_MS, host);
  const askedAt = host.clock.nowMs();
  await figures(host, 12);
  return waitUntil(host, (count) => count?.running === null && Date.parse(count.asOf ?? '') >= askedAt);
}

function openedIn(result: FiguresResult): number {
  if (result.type !== 'figures') throw new Error('There are no figures.');
  return result.backlog.flatMap(({ opened }) => Object.values(opened)).reduce((sum, each) => sum + each, 0);
}

/** Builds a site with so many cases, has them counted, and looks at each part of the overview. */
export async function measureFigures(cases: number): Promise<FiguresCost> {
  const host = await figuresSite(cases);
  progress(cases, 'stored');
  const [first, firstMinutes] = await measured(host, () => countFirst(host), CONSUMER);
  progress(cases, `counted: ${JSON.stringify(first)}`);
  const [rebuilt, minutes] = await measured(host, () => rebuild(host), CONSUMER);
  progress(cases, `rebuilt in ${minutes.toFixed(0)} minutes: ${JSON.stringify(rebuilt)}`);
  const [trends, result] = await measured(host, () => figures(host, 24));
  if (openedIn(result) !== cases)
    throw new Error(`${String(openedIn(result))} of ${String(cases)} cases were counted.`);
  const [compliance] = await measured(host, () => figures(host, 12));
  const [now, pageCalls] = await measured(host, () => lookAtNow(host));
  const changed = Math.min(CHANGED, Math.floor(cases / 4));
  const [day, dayMinutes] = await measured(host, () => countChanged(host, cases, changed), CONSUMER);
  await travelTo(host.clock.nowMs() + HOUR_MS, host);
  const [idle] = await measured(host, () => travelTo(host.clock.nowMs() + HOUR_MS, host));
  return {
    cases,
    first: { ...first, minutes: firstMinutes },
    rebuild: { ...rebuilt, minutes },
    trends,
    compliance,
    day: { ...day, minutes: dayMinutes, changed },
    idle,
    now: { ...now, pageCalls },
  };
}
