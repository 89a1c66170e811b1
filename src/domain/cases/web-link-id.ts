import { createHash } from 'node:crypto';
import { caseKey, type CaseIdentity } from './case-key';

/**
 * Jira's limit for a `globalId`, in characters.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/
 */
export const GLOBAL_ID_LIMIT = 255;

/**
 * The `globalId` of a case's link. Jira updates the link of the same id, so a repeated write makes no second one. It
 * depends on the case alone: a changed address or title keeps it.
 */
export function webLinkId(kase: CaseIdentity): string {
  return idOf(caseKey(kase));
}

/** As `webLinkId`, of the link to a file of the finding, by the file's id in the source; `null` for that of all others. */
export function fileLinkId(kase: CaseIdentity, fileId: string | null): string {
  return idOf(fileId === null ? `${caseKey(kase)}:files` : `${caseKey(kase)}:file:${fileId}`);
}

function idOf(key: string): string {
  const id = `bounty-clock:${key}`;
  return id.length <= GLOBAL_ID_LIMIT ? id : `bounty-clock:${createHash('sha256').update(key).digest('hex')}`;
}
