import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import { fileLinkId } from '../../domain/cases/web-link-id';
import { openRecord } from './conversation-record';
import type { ConversationStore, FileLinker } from './ports';

/**
 * Removes the links to a finding's files from an issue that is no longer its issue. The record then says that it has none,
 * so that they are made again if it becomes that once more.
 * @throws IssueUnseenError, CallFailedError; CaseConflictError if somebody else wrote the record.
 */
export async function removeFileLinks(
  kase: Case,
  issue: IssueRef,
  {
    conversations,
    fileLinker,
  }: { readonly conversations: ConversationStore; readonly fileLinker: FileLinker },
): Promise<void> {
  const record = await openRecord(caseKey(kase), conversations);
  const { fileLinks, ...others } = record.now();
  if (fileLinks === undefined) return;
  const ids = [...Object.keys(fileLinks.files), ...(fileLinks.others === 0 ? [] : [null])];
  await Promise.all(ids.map((id) => fileLinker.remove(issue, fileLinkId(kase, id))));
  await record.save(others);
}
