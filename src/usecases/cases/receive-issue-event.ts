import type { Instant } from '../../domain/sla/instant';
import type { CaseStore, IssueEvent } from './ports';
import type { Now, WorkQueue } from '../base/ports';

export interface ReceiveIssueEventPorts {
  /** `null` if nothing in the event can move a clock. */
  readonly parseIssueEvent: (event: unknown, receivedAt: Instant) => IssueEvent | null;
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'keyOfIssue'>;
  readonly queue: WorkQueue;
}

/**
 * Accepts a person's change of an issue in Jira. An irrelevant event costs no call, and nothing is stored about an
 * issue that the app does not track.
 */
export async function receiveIssueEvent(
  event: unknown,
  { now, cases, queue, parseIssueEvent }: ReceiveIssueEventPorts,
): Promise<'queued' | 'irrelevant' | 'not-followed'> {
  const receivedAt = now();
  const reported = parseIssueEvent(event, receivedAt);
  if (reported === null) return 'irrelevant';
  const { issueId, change } = reported;
  const caseKey = await cases.keyOfIssue(issueId);
  if (caseKey === null) return 'not-followed';
  await queue.push([{ v: 1, kind: 'issue-change', caseKey, issueId, receivedAt, change }]);
  return 'queued';
}
