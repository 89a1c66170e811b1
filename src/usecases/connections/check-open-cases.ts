import { caseKey } from '../../domain/cases/case-key';
import type { QueuedCheck } from '../../domain/work/queued-work';
import type { Now, WorkQueue } from '../base/ports';
import type { CaseStore } from '../cases/ports';

/** Limit on the cases that are checked at once: a thousand. The others follow when their next check is due. */
const MAX_PAGES = 10;

/** Queues a check of the open cases of a connection: it was created again, or deleted, and each issue has to show it. */
export async function checkOpenCases(
  connectionId: string,
  {
    cases,
    queue,
    now,
  }: { readonly cases: Pick<CaseStore, 'openOf'>; readonly queue: WorkQueue; readonly now: Now },
): Promise<void> {
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found: Awaited<ReturnType<CaseStore['openOf']>> = await cases.openOf(connectionId, cursor);
    const receivedAt = now();
    const checks = found.cases.map((kase): QueuedCheck => ({
      v: 1,
      kind: 'check',
      caseKey: caseKey(kase),
      receivedAt,
    }));
    if (checks.length > 0) await queue.push(checks);
    cursor = found.cursor;
    if (cursor === null) return;
  }
}
