import { operationOf } from '../devhost/forge/kvs/kvs';
import type { Ledger, LedgerEntry } from '../devhost/base/ledger';

/** Cost of one unit, as the mean of many. */
export interface UnitCost {
  readonly what: string;
  /** Milliseconds of processor time, including the local host's: the platform's part is not the app's. */
  readonly cpuMs: number;
  readonly jiraCalls: number;
  readonly jiraPoints: number;
  readonly kvsReads: number;
  readonly kvsWrites: number;
  /** As they are billed. */
  readonly kvsBytesRead: number;
  readonly kvsBytesWritten: number;
  readonly queueEvents: number;
  /** To the source's API. */
  readonly requests: number;
  /** Calls of any kind. */
  readonly calls: number;
}

/** According to the price page below, Forge bills a read that finds nothing as 1 KB; here no read counts as less. */
const LEAST_BYTES_READ = 1024;

function bytesBilled({ kind, path, responseBytes }: LedgerEntry): number {
  if (kind !== 'kvs') return 0;
  const operation = operationOf(path.split(' ')[0] ?? '');
  return operation === 'read' || operation === 'query' ? Math.max(LEAST_BYTES_READ, responseBytes) : 0;
}

/** The mean of the ledger's entries. @throws if it has dropped some of them. */
export function toUnitCost(what: string, units: number, cpuMs: number, ledger: Ledger): UnitCost {
  const { totals, entries, dropped } = ledger.read();
  if (dropped > 0) throw new Error(`The ledger has no room for all calls of "${what}".`);
  const { jira, kvs, queue, egress } = totals;
  const each = (total: number): number => total / units;
  return {
    what,
    cpuMs: each(cpuMs),
    jiraCalls: each(jira.calls),
    jiraPoints: each(jira.points),
    kvsReads: each(kvs.reads + kvs.queries),
    kvsWrites: each(kvs.writes + kvs.deletes),
    kvsBytesRead: each(entries.reduce((sum, entry) => sum + bytesBilled(entry), 0)),
    kvsBytesWritten: each(kvs.bytesWritten),
    queueEvents: each(queue.events),
    requests: each(egress.calls),
    calls: each(entries.length),
  };
}

/** The sum of several units, each a number of times. */
export function sumOf(what: string, parts: readonly (readonly [times: number, cost: UnitCost])[]): UnitCost {
  const sum = (of: (cost: UnitCost) => number): number =>
    parts.reduce((total, [times, cost]) => total + times * of(cost), 0);
  return {
    what,
    cpuMs: sum(({ cpuMs }) => cpuMs),
    jiraCalls: sum(({ jiraCalls }) => jiraCalls),
    jiraPoints: sum(({ jiraPoints }) => jiraPoints),
    kvsReads: sum(({ kvsReads }) => kvsReads),
    kvsWrites: sum(({ kvsWrites }) => kvsWrites),
    kvsBytesRead: sum(({ kvsBytesRead }) => kvsBytesRead),
    kvsBytesWritten: sum(({ kvsBytesWritten }) => kvsBytesWritten),
    queueEvents: sum(({ queueEvents }) => queueEvents),
    requests: sum(({ requests }) => requests),
    calls: sum(({ calls }) => calls),
  };
}

/**
 * Forge's prices in dollars beyond the free quotas, and the free quotas: for an app a month, all its environments
 * together. In force since 2026-01-01, for async invocations since 2026-07-01. From Atlassian's page of Forge's prices
 * of 2026-08-12, at second hand.
 */
const PRICE = { gigabyteSecond: 0.000025, gigabyteRead: 0.055, gigabyteWritten: 1.09 } as const;
const FREE = { gigabyteSeconds: 200_000, gigabytesRead: 0.1, gigabytesWritten: 0.1 } as const;
/** `memoryMB` of the manifest. */
const MEMORY_GIGABYTES = 256 / 1024;
/** An assumption, on the high side: the local host answers immediately, the platform does not. */
const CALL_SECONDS = 0.1;
/** The page does not say whether it means these or 1,024 cubed; these cost more. */
const BYTES_PER_GIGABYTE = 1e9;
/**
 * Of an app of the first tier on all its sites together, until the hour ends. From Atlassian's page of Jira's limits of
 * 2026-10-09, at second hand.
 */
const POINTS_PER_HOUR = 65_000;

/** GB-seconds of a unit: its calls at a tenth of a second each, and its processor time. */
export function gigabyteSeconds({ calls, cpuMs }: UnitCost): number {
  return (calls * CALL_SECONDS + cpuMs / 1_000) * MEMORY_GIGABYTES;
}

/** Dollars for a unit beyond the free quotas. */
export function dollars(cost: UnitCost): number {
  return (
    gigabyteSeconds(cost) * PRICE.gigabyteSecond +
    (cost.kvsBytesRead / BYTES_PER_GIGABYTE) * PRICE.gigabyteRead +
    (cost.kvsBytesWritten / BYTES_PER_GIGABYTE) * PRICE.gigabyteWritten
  );
}

/** How many of a unit are free in a month: until the first free quota is used up. */
export function freeAMonth(cost: UnitCost): number {
  return Math.floor(
    Math.min(
      FREE.gigabyteSeconds / gigabyteSeconds(cost),
      (FREE.gigabytesRead * BYTES_PER_GIGABYTE) / cost.kvsBytesRead,
      (FREE.gigabytesWritten * BYTES_PER_GIGABYTE) / cost.kvsBytesWritten,
    ),
  );
}

/** How many of a unit an hour's points allow; `null` if it takes none. */
export function perHour({ jiraPoints }: UnitCost): number | null {
  return jiraPoints === 0 ? null : Math.floor(POINTS_PER_HOUR / jiraPoints);
}
