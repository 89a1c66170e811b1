import type { Instant } from '../../domain/sla/instant';
import type { CaseStore, IssueEvent } from './ports';
import type { Now, WorkQueue } from '../base/ports';

export interface ReceiveIssueEventPorts {
  /** `null` where nothing in the event can move a clock. */
  readonly parseIssueEvent: (event: unknown, receivedAt: Instant) => IssueEvent | null;
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'keyOfIssue'>;
  readonly queue: WorkQueue;
}

/**
 * Takes in what a person did to an issue in Jira. An event that cannot matter costs no call at all, and of an issue that
 * the app does not follow nothing is kept.
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
