import type { Case } from '../../domain/cases/case';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import { fileLinkId } from '../../domain/cases/web-link-id';
import type { Connection } from '../../domain/connections/connection';
import {
  afterFileStep,
  decideFileLinks,
  withoutRefusedLinks,
} from '../../domain/conversation/decide-file-links';
import type { SourceConversation } from '../../domain/conversation/source-comment';
import type { Now } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';
import type { ConversationRecord } from './conversation-record';
import type { FileLinker } from './ports';

export interface LinkFilesPorts {
  readonly now: Now;
  readonly sources: Pick<SourceDirectory, 'traitsOf'>;
  readonly fileLinker: FileLinker;
}

export interface LinkingFiles {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly connection: Connection;
  readonly record: ConversationRecord;
  readonly ports: LinkFilesPorts;
}

/** What was done before a call that fails is not done again. */
async function linked<T>(call: () => Promise<T>, record: ConversationRecord): Promise<T> {
  try {
    return await call();
  } catch (error) {
    await record.saveKept();
    throw error;
  }
}

/**
 * Gives an issue the links to its finding's files that it lacks. What Jira takes is kept in the record and written with it:
 * a link that is made twice stays one.
 * @param mayGoOn asked before each; false once too much was done at once: the rest follows.
 * @returns whether that was all, and why Jira refused the last one that it refused.
 * @throws IssueUnseenError, CallFailedError
 */
export async function linkFiles(
  { kase, issue, connection, record, ports }: LinkingFiles,
  said: SourceConversation,
  mayGoOn: () => boolean,
): Promise<{ readonly isAll: boolean; readonly refusal: string | null }> {
  const { submissionId, facts } = kase;
  const { source, comments: setting, linksToFiles } = connection;
  const place = { submissionId, programCode: facts.programCode, link: facts.link ?? null };
  const url = ports.sources.traitsOf(source).permalink(place, connection);
  if (!linksToFiles) record.keep(withoutRefusedLinks(record.now()));
  let refusal: string | null = null;
  if (url === null) return { isAll: true, refusal };
  const situation = { setting, linksToFiles, caseBegan: kase.createdAt ?? null, now: ports.now() };
  const steps = decideFileLinks(record.now(), said, situation);
  for (const step of steps) {
    if (!mayGoOn()) return { isAll: false, refusal };
    const id = fileLinkId(kase, step.type === 'file' ? step.file.id : null);
    const refused = await linked(() => ports.fileLinker.link(issue, { step, id, url, source }), record);
    record.keep(afterFileStep(record.now(), step, refused === null ? null : ports.now()));
    refusal = refused ?? refusal;
  }
  return { isAll: true, refusal };
}
