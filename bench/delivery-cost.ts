import { startHost } from '../test/support/running-host';
import { submissionPayload } from '../test/support/payloads';
import { createSite, type LedgerView, type Site } from '../test/support/site';

/** The app's use of the platform for one event. */
export interface Cost {
  readonly what: string;
  readonly jiraCalls: number;
  readonly jiraPoints: number;
  readonly kvsReads: number;
  readonly kvsWrites: number;
  readonly kvsBytesWritten: number;
  readonly queuePushes: number;
}

function toCost(what: string, { totals }: LedgerView): Cost {
  const { jira, kvs, queue } = totals;
  return {
    what,
    jiraCalls: jira.calls,
    jiraPoints: jira.points,
    kvsReads: kvs.reads,
    kvsWrites: kvs.writes,
    kvsBytesWritten: kvs.bytesWritten,
    queuePushes: queue.pushes,
  };
}

async function measure(site: Site, what: string, act: () => Promise<unknown>): Promise<Cost> {
  await site.clearLedger();
  await act();
  await site.settle();
  return toCost(what, await site.ledger());
}

const triagedP1 = { severity: 1 };

/** Costs of deliveries and views from the local host's ledger, with the create screen already known. */
export async function measureDeliveryCost(): Promise<readonly Cost[]> {
  const host = await startHost();
  try {
    const site = createSite(() => host);
    const deliver =
      (
        eventId: string,
        submissionId: string,
        attributes: Record<string, unknown>,
        createdAt = '2026-11-03T09:12:00.000Z',
      ) =>
      () =>
        site.deliver(
          submissionPayload({ eventId, submissionId, createdAt, attributes, data: { changes: {} } }),
        );
    return [
      await measure(
        site,
        'first issue of a project (reads its create screen)',
        deliver('e-0', 's-0', triagedP1),
      ),
      await measure(site, 'issue created from a triaged P1', deliver('e-1', 's-1', triagedP1)),
      await measure(site, 'the same delivery again', deliver('e-1', 's-1', triagedP1)),
      await measure(
        site,
        'event that changes nothing shown',
        deliver('e-2', 's-1', triagedP1, '2026-11-04T00:00:00.000Z'),
      ),
      await measure(
        site,
        'severity changed (edit and comment)',
        deliver('e-3', 's-1', { severity: 3 }, '2026-11-05T00:00:00.000Z'),
      ),
      await measure(
        site,
        'too new for an issue',
        deliver('e-4', 's-2', { state: 'new', last_transitioned_to_triaged_at: null }),
      ),
      await measure(site, 'forged', () =>
        site.deliver(submissionPayload(), { secret: 'somebody-elses-secret-0000000000000' }),
      ),
      await measure(site, 'panel opened', () =>
        site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1', accountId: 'dev' }),
      ),
    ];
  } finally {
    await host.stop();
  }
}
