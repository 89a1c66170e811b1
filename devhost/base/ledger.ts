/** One call the app made to the world. */
export interface LedgerEntry {
  readonly at: string;
  readonly kind: 'jira' | 'kvs' | 'queue' | 'platform' | 'egress';
  /** Who the call was made as: the app, or a person. */
  readonly as: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Of Jira's hourly quota. */
  readonly points: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The manifest function that made the call, and its invocation; of a call by a page, its module and nothing. */
  readonly functionKey: string;
  readonly invocationId: string;
}

export interface LedgerTotals {
  readonly jira: { calls: number; points: number };
  readonly kvs: {
    reads: number;
    writes: number;
    deletes: number;
    queries: number;
    bytesRead: number;
    bytesWritten: number;
  };
  readonly queue: { pushes: number; events: number };
  readonly platform: { calls: number };
  readonly egress: { calls: number; bytesSent: number; bytesReceived: number };
}

export interface Ledger {
  add(entry: LedgerEntry, kvsOperation?: KvsOperation): void;
  /** Counts the events of a push. */
  countEvents(events: number): void;
  read(): {
    readonly entries: readonly LedgerEntry[];
    readonly dropped: number;
    readonly totals: LedgerTotals;
  };
  reset(): void;
}

export type KvsOperation = 'read' | 'write' | 'delete' | 'query';

/** Entries beyond this are counted in the totals and forgotten. */
const MAX_ENTRIES = 100_000;

const noTotals = (): LedgerTotals => ({
  jira: { calls: 0, points: 0 },
  kvs: { reads: 0, writes: 0, deletes: 0, queries: 0, bytesRead: 0, bytesWritten: 0 },
  queue: { pushes: 0, events: 0 },
  platform: { calls: 0 },
  egress: { calls: 0, bytesSent: 0, bytesReceived: 0 },
});

function count(totals: LedgerTotals, entry: LedgerEntry, operation: KvsOperation | undefined): void {
  switch (entry.kind) {
    case 'jira':
      totals.jira.calls += 1;
      totals.jira.points += entry.points;
      break;
    case 'kvs':
      if (operation === 'read') totals.kvs.reads += 1;
      if (operation === 'write') totals.kvs.writes += 1;
      if (operation === 'delete') totals.kvs.deletes += 1;
      if (operation === 'query') totals.kvs.queries += 1;
      if (operation === 'read' || operation === 'query') totals.kvs.bytesRead += entry.responseBytes;
      if (operation === 'write') totals.kvs.bytesWritten += entry.requestBytes;
      break;
    case 'queue':
      totals.queue.pushes += 1;
      break;
    case 'platform':
      totals.platform.calls += 1;
      break;
    case 'egress':
      totals.egress.calls += 1;
      totals.egress.bytesSent += entry.requestBytes;
      totals.egress.bytesReceived += entry.responseBytes;
  }
}

/** Every outbound call of the app, with totals by kind. */
export function createLedger(): Ledger {
  let entries: LedgerEntry[] = [];
  let dropped = 0;
  let totals = noTotals();
  return {
    add(entry, kvsOperation) {
      count(totals, entry, kvsOperation);
      if (entries.length < MAX_ENTRIES) entries.push(entry);
      else dropped += 1;
    },
    countEvents(events) {
      totals.queue.events += events;
    },
    read: () => ({ totals, dropped, entries }),
    reset() {
      entries = [];
      dropped = 0;
      totals = noTotals();
    },
  };
}
