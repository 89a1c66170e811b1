import type { ShownDetails, SourceDetailsResult } from '../../contract/source-details';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { timelineOf } from '../../domain/cases/case-timeline';
import type { Connection } from '../../domain/connections/connection';
import { openBlockers } from '../../domain/cases/noticed-blocker';
import type { ReadDetails } from '../../domain/conversation/source-details';
import { filesForAll } from '../../domain/conversation/told-file';
import type { Instant } from '../../domain/sla/instant';
import type { ConnectionStore, Now, ViewerPermissions } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { CallFailedError } from '../errors/call-failed-error';
import type { AskPorts } from './asked-for-comments';

/** What was read within the last minute. */
export interface RecentDetails {
  get(caseKey: string, now: Instant): ReadDetails | null;
  set(caseKey: string, read: ReadDetails): void;
}

export interface ShowDetailsPorts extends AskPorts {
  readonly now: Now;
  readonly viewer: Pick<ViewerPermissions, 'onIssue'>;
  readonly cases: Pick<CaseStore, 'findByIssue' | 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly recentDetails: RecentDetails;
}

function shownOf(kase: Case, { details, readAt }: ReadDetails): ShownDetails {
  const { assignee, original, rewards, activities, conversation } = details;
  const files = filesForAll(conversation);
  const all = conversation.comments.reduce(
    (sum, { files: its }) => sum + its.length,
    conversation.files.length,
  );
  const [waitsSince = null] = [...openBlockers(timelineOf(kase)).values()].sort();
  return {
    type: 'details',
    readAt,
    assignee,
    waitsSince,
    original: original && { ...original, issueKey: null },
    rewards,
    activities,
    files,
    otherFiles: Math.max(0, all - files.length),
  };
}

/** The key of the issue of a finding that this one duplicates, if the viewer may see it. */
async function originalKey(
  { source, connectionId }: Case,
  submissionId: string,
  { cases, viewer }: ShowDetailsPorts,
): Promise<string | null> {
  const issue = (await cases.load(caseKey({ source, connectionId, submissionId })))?.issue ?? null;
  if (issue === null) return null;
  return (await viewer.onIssue(issue.id)).mayBrowse ? issue.key : null;
}

/** Asks the source, unless that was done within the last minute. */
async function detailsOf(
  kase: Case,
  connection: Connection,
  ports: ShowDetailsPorts,
): Promise<SourceDetailsResult> {
  const reader = ports.readerOf(connection.source);
  const conversations = reader?.conversations ?? null;
  if (reader === null || conversations === null || kase.source !== connection.source)
    return { type: 'off', because: 'source' };
  if (!reader.isAllowed()) return { type: 'off', because: 'egress' };
  const token = await ports.tokens.load(connection.id);
  if (token === null) return { type: 'off', because: 'token' };
  const recent = ports.recentDetails.get(caseKey(kase), ports.now());
  if (recent !== null) return shownOf(kase, recent);
  try {
    const details = await conversations.details(token, kase.submissionId);
    if (details === null) return { type: 'not-shown' };
    const read = { details, readAt: ports.now() };
    ports.recentDetails.set(caseKey(kase), read);
    return shownOf(kase, read);
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}

/**
 * What the source knows of an issue's finding beside the panel's facts. Nothing is read before Jira confirms that the person
 * may see the issue; nothing is stored. What people said is not in it: comments have readers.
 * @throws CallFailedError if Jira fails.
 */
export async function showSourceDetails(
  { issueId }: { readonly issueId: string },
  ports: ShowDetailsPorts,
): Promise<SourceDetailsResult> {
  const { mayBrowse } = await ports.viewer.onIssue(issueId);
  if (!mayBrowse) return { type: 'no-permission' };
  const kase = await ports.cases.findByIssue(issueId);
  const connection = kase === null ? null : await ports.connections.load(kase.connectionId);
  if (kase === null || connection === null) return { type: 'not-tracked' };
  const shown = await detailsOf(kase, connection, ports);
  if (shown.type !== 'details' || shown.original === null) return shown;
  const issueKey = await originalKey(kase, shown.original.id, ports);
  return { ...shown, original: { ...shown.original, issueKey } };
}
