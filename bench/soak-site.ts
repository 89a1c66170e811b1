import { signBody } from '../devhost/bugcrowd/sign';
import { DEMO_TOKEN } from '../devhost/bugcrowd/http/authenticate';
import { demoConnections, resetSite } from '../devhost/demo/demo-site';
import type { Host } from '../devhost/host/host';
import type { LedgerTotals } from '../devhost/base/ledger';
import { travelTo } from '../devhost/host/time-travel';
import { askAdminPage } from './bench-host';
import type { SoakEvent } from './soak-stream';

const WEB_TRIGGER = 'bugcrowd-webhook';
const [CONNECTION] = demoConnections;
const SECOND_MS = 1000;
/** The queue accepts 500 events a minute: this many deliveries leave room for the resulting work. */
const DELIVERIES_AT_ONCE = 40;
const BETWEEN_MS = 6 * SECOND_MS;
export const MS_PER_DELIVERY = BETWEEN_MS / DELIVERIES_AT_ONCE;

/** Results of the app's calls, including those that the ledger has dropped. */
export interface Usage {
  jiraCalls: number;
  jiraPoints: number;
  kvsReads: number;
  kvsWrites: number;
  kvsQueries: number;
  kvsBytesWritten: number;
  queueEvents: number;
  bugcrowdCalls: number;
  turnedAway: number;
  memoryBytes: number;
}

export interface SoakSite {
  readonly host: Host;
  readonly usage: Usage;
  /** Deliveries made, and those that were refused and repeated. */
  readonly sent: { deliveries: number; refused: number };
  /** Stores the event's state in Bugcrowd, unless there is a later one already. */
  happen(event: SoakEvent): void;
  /** Delivers in order, with time between; `before` is called before each. */
  deliver(events: readonly SoakEvent[], before: () => void): Promise<void>;
  /** Lets time pass until the queue is empty. */
  quiesce(): Promise<void>;
  pass(ms: number): Promise<void>;
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
}

function addTotals(usage: Usage, { jira, kvs, queue, egress }: LedgerTotals): void {
  usage.jiraCalls += jira.calls;
  usage.jiraPoints += jira.points;
  usage.kvsReads += kvs.reads;
  usage.kvsQueries += kvs.queries;
  usage.kvsWrites += kvs.writes + kvs.deletes;
  usage.kvsBytesWritten += kvs.bytesWritten;
  usage.queueEvents += queue.events;
  usage.bugcrowdCalls += egress.calls;
}

/** The demo site without submissions, watched through Bugcrowd's API. */
export async function createSoakSite(host: Host): Promise<SoakSite> {
  const usage: Usage = {
    jiraCalls: 0,
    jiraPoints: 0,
    kvsReads: 0,
    kvsWrites: 0,
    kvsQueries: 0,
    kvsBytesWritten: 0,
    queueEvents: 0,
    bugcrowdCalls: 0,
    turnedAway: 0,
    memoryBytes: 0,
  };
  const sent = { deliveries: 0, refused: 0 };
  const collect = (): void => {
    const { totals, entries } = host.ledger.read();
    addTotals(usage, totals);
    usage.turnedAway += entries.filter(({ status }) => status === 429).length;
    usage.memoryBytes = Math.max(usage.memoryBytes, process.memoryUsage().rss);
    host.ledger.reset();
  };
  const pass = async (ms: number): Promise<void> => {
    await travelTo(host.clock.nowMs() + ms, host);
    collect();
  };
  const invoke: SoakSite['invoke'] = (functionKey, payload) => askAdminPage(host, functionKey, payload);
  const latest = new Map<string, string>();
  const happen: SoakSite['happen'] = ({ submissionId, stored }) => {
    const { updatedAt = '' } = stored;
    if (updatedAt < (latest.get(submissionId) ?? '')) return;
    latest.set(submissionId, updatedAt);
    host.bugcrowd.upsert([stored]);
  };
  const post = async (event: SoakEvent): Promise<boolean> => {
    const { payload } = event;
    happen(event);
    const body = JSON.stringify(payload);
    const digest = signBody(body, CONNECTION.secret, host.clock.nowMs());
    const { status } = await host.callWebTrigger(WEB_TRIGGER, {
      method: 'POST',
      path: `/webtrigger/${WEB_TRIGGER}`,
      rawHeaders: ['Content-Type', 'application/json', 'X-Bugcrowd-Digest', digest],
      query: new URLSearchParams({ connection: CONNECTION.id }),
      body,
    });
    sent.deliveries += 1;
    if (status !== 200) sent.refused += 1;
    return status === 200;
  };
  await resetSite(host, { empty: false, demo: false });
  await invoke('saveToken', { connectionId: CONNECTION.id, token: DEMO_TOKEN });
  await host.settle();
  host.ledger.reset();
  return {
    host,
    usage,
    sent,
    happen,
    pass,
    invoke,
    async deliver(events, before) {
      let waiting = [...events];
      while (waiting.length > 0) {
        const batch = waiting.slice(0, DELIVERIES_AT_ONCE);
        const refused: SoakEvent[] = [];
        for (const event of batch) {
          before();
          if (!(await post(event))) refused.push(event);
        }
        // Refused deliveries are sent again.
        waiting = [...refused, ...waiting.slice(DELIVERIES_AT_ONCE)];
        await pass(BETWEEN_MS);
      }
    },
    async quiesce() {
      await host.settle();
      while (host.queue.waiting().length > 0) await pass(30 * SECOND_MS);
      // Queries lag behind: the latest parked deliveries may be missing.
      await pass(2 * 3600 * SECOND_MS);
    },
  };
}
