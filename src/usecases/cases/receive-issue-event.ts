import type { IssueChange } from '../../domain/decide/issue-change';
import { modeOf } from '../../domain/mapping/agreement-setting';
import { flagFields } from '../../domain/mapping/flag-levels';
import type { Instant } from '../../domain/sla/instant';
import type { CaseStore, IssueEvent } from './ports';
import type { ConnectionStore, Now, WorkQueue } from '../base/ports';

export interface ReceiveIssueEventPorts {
  /** `null` if nothing in the event can move a clock. */
  readonly parseIssueEvent: (event: unknown, receivedAt: Instant) => IssueEvent | null;
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'keyOfIssue' | 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly queue: WorkQueue;
}

function isOfFieldsOnly({ status, dueDate, priority, place, deleted }: IssueChange): boolean {
  return status === null && dueDate === null && priority === null && place === null && !deleted;
}

/**
 * True if a changed field sets a flag of the case, or its source is told of it. People change other fields often, which is not
 * worth the queue.
 */
async function isMapped(
  caseKey: string,
  { fields = [], before }: IssueChange,
  { cases, connections }: Pick<ReceiveIssueEventPorts, 'cases' | 'connections'>,
): Promise<boolean> {
  const kase = await cases.load(caseKey);
  const connection = kase === null ? null : await connections.load(kase.connectionId);
  if (connection === null) return false;
  const { mapping, agreement } = connection;
  if (before?.assignee !== undefined && modeOf('assignee', agreement) !== 'off') return true;
  const mapped = flagFields(mapping.flags);
  return fields.some((id) => mapped.includes(id));
}

/**
 * Accepts a person's change of an issue in Jira. An irrelevant event costs no call, and nothing is stored about an
 * issue that the app does not track.
 */
export async function receiveIssueEvent(
  event: unknown,
  { now, cases, connections, queue, parseIssueEvent }: ReceiveIssueEventPorts,
): Promise<'queued' | 'irrelevant' | 'not-followed'> {
  const receivedAt = now();
  const reported = parseIssueEvent(event, receivedAt);
  if (reported === null) return 'irrelevant';
  const { issueId, change } = reported;
  const caseKey = await cases.keyOfIssue(issueId);
  if (caseKey === null) return 'not-followed';
  if (isOfFieldsOnly(change) && !(await isMapped(caseKey, change, { cases, connections })))
    return 'irrelevant';
  await queue.push([{ v: 1, kind: 'issue-change', caseKey, issueId, receivedAt, change }]);
  return 'queued';
}
