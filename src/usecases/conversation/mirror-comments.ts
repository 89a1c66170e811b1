import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import * as after from '../../domain/conversation/after-step';
import { projectOfIssue, stopsOf } from '../../domain/conversation/connection-comments';
import type { Conversation } from '../../domain/conversation/conversation';
import { decideMirror, type MirrorStep } from '../../domain/conversation/decide-mirror';
import type { SourceComment, SourceConversation } from '../../domain/conversation/source-comment';
import { toEpochMs } from '../../domain/sla/instant';
import type { QueuedConversation } from '../../domain/work/queued-work';
import type { ConnectionStore, IssueNoteStore, RemainingMs } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { followedCase } from '../cases/followed-case';
import { CallFailedError } from '../errors/call-failed-error';
import { IssueUnseenError } from '../errors/issue-unseen-error';
import { askedForComments, type AskPorts } from './asked-for-comments';
import { openRecord, type ConversationRecord } from './conversation-record';
import { linkFiles, type LinkFilesPorts } from './link-files';
import type { CommentMirror, ConversationStore, WrittenComment } from './ports';
import { isForCustomers, stopInProject, type ProjectPorts } from './stop-in-project';

export interface MirrorPorts extends AskPorts, ProjectPorts, LinkFilesPorts {
  readonly remainingMs: RemainingMs;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly conversations: ConversationStore;
  readonly commentMirror: CommentMirror;
  readonly notes: Pick<IssueNoteStore, 'add' | 'remove'>;
}

export type Mirrored =
  | { readonly type: 'done'; readonly outcome: string }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** More would delay other work on the case; the rest follows. */
const MAX_AT_ONCE = 10;
const NEXT_SECONDS = 5;
/** A write takes two calls of 15 s at worst, and a few of the storage. */
const TIME_FOR_A_WRITE_MS = 40_000;
/** A write that began may still be on its way: a consumer runs for at most 55 s, and the rest is a margin. */
const SETTLED_MS = 120_000;

/** Everything that the steps of one case share. */
interface Mirroring {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly connection: Connection;
  readonly record: ConversationRecord;
  readonly ports: MirrorPorts;
}

type Write = Extract<MirrorStep, { type: 'write' | 'tell-edit' }>;
type Settle = Extract<MirrorStep, { type: 'settle' }>;

/** What a step leads to: the next one, or the end. */
type Taken = 'next' | Mirrored;

/** Customers see a comment that says it is internal: it is removed at once, and no more are written there. */
async function takeBack(
  { issue, connection, record, ports }: Mirroring,
  step: after.OfText,
  jiraCommentId: string,
): Promise<Mirrored> {
  await ports.commentMirror.remove(issue, jiraCommentId);
  const stop = { projectKey: projectOfIssue(issue.key), issueKey: issue.key, at: ports.now() };
  await stopInProject(connection.id, stop, ports);
  await record.save(after.notMade(record.now(), step));
  return { type: 'done', outcome: 'stopped' };
}

async function recordWritten(
  mirroring: Mirroring,
  step: after.OfText,
  { jiraCommentId, isPublic }: Omit<Extract<WrittenComment, { type: 'written' }>, 'type'>,
): Promise<Taken> {
  const { issue, connection, record, ports } = mirroring;
  // Outside of service projects Jira calls every comment public.
  if (isPublic && (await isForCustomers(connection.id, projectOfIssue(issue.key), ports)))
    return takeBack(mirroring, step, jiraCommentId);
  record.keep(after.mirrored(record.now(), step, jiraCommentId));
  return 'next';
}

async function settle(mirroring: Mirroring, step: Settle): Promise<Taken> {
  const { issue, record, ports } = mirroring;
  const waitedMs = toEpochMs(ports.now()) - toEpochMs(step.begunAt);
  if (waitedMs < SETTLED_MS)
    return { type: 'retry', afterSeconds: Math.ceil((SETTLED_MS - waitedMs) / 1000) };
  const marks = await ports.commentMirror.marks(issue, step.begunAt);
  const found = marks.find(
    ({ sourceCommentId, digest }) => sourceCommentId === step.comment.id && digest === step.digest,
  );
  if (found !== undefined) return recordWritten(mirroring, step, found);
  record.keep(after.notMade(record.now(), step));
  return 'next';
}

async function noteRefusal(kase: Case, detail: string, { now, notes }: MirrorPorts): Promise<void> {
  const note = noteOn(kase, 'not-mirrored', now(), { detail });
  if (note !== null) await notes.add(note);
}

async function write(mirroring: Mirroring, step: Write): Promise<Taken> {
  const { kase, issue, connection, record, ports } = mirroring;
  const { comment, digest, visibility, type } = step;
  const traits = ports.sources.traitsOf(connection.source);
  const { submissionId, facts } = kase;
  const url = traits.permalink(
    { submissionId, programCode: facts.programCode, link: facts.link ?? null },
    connection,
  );
  const sent = record.now().answers.find(({ sourceCommentId }) => sourceCommentId === comment.id);
  const sentBy = sent?.by ?? null;
  const isEdit = type === 'tell-edit';
  const draft = { comment, digest, source: connection.source, url, visibility, sentBy, isEdit };
  await record.save(after.begun(record.now(), step, ports.now()));
  let written: WrittenComment;
  try {
    written = await ports.commentMirror.write(issue, draft);
  } catch (error) {
    if (error instanceof CallFailedError && error.withoutEffect)
      await record.save(after.notMade(record.now(), step));
    throw error;
  }
  if (written.type === 'written') return recordWritten(mirroring, step, written);
  record.keep(after.refused(record.now(), step, ports.now()));
  await noteRefusal(kase, written.reason, ports);
  return 'next';
}

function take(mirroring: Mirroring, step: MirrorStep): Promise<Taken> {
  switch (step.type) {
    case 'settle':
      return settle(mirroring, step);
    case 'withhold':
      mirroring.record.keep(after.withheld(mirroring.record.now(), step));
      return Promise.resolve('next');
    case 'write':
    case 'tell-edit':
      return write(mirroring, step);
  }
}

/** What the issue has already, if the record cannot know: the app was uninstalled, or another issue was linked. */
async function recover(
  { issue, connection, record, ports }: Mirroring,
  comments: readonly SourceComment[],
): Promise<void> {
  const known = record.now();
  if (known.issueId === issue.id) return;
  const mayHave = known.issueId !== null || connection.mayHaveIssues === true;
  const here: Conversation = after.onIssue(known, issue.id);
  const marks = mayHave && comments.length > 0 ? await ports.commentMirror.marks(issue, null) : [];
  record.keep(after.adopted(here, comments, marks));
}

/** Comments first, then the links of files. */
async function takeAll(mirroring: Mirroring, said: SourceConversation): Promise<Mirrored> {
  const { kase, connection, record, ports } = mirroring;
  const { comments } = said;
  await recover(mirroring, comments);
  let writes = 0;
  const mayWrite = (): boolean => writes < MAX_AT_ONCE && ports.remainingMs() >= TIME_FOR_A_WRITE_MS;
  for (;;) {
    const situation = { setting: connection.comments, caseBegan: kase.createdAt ?? null, now: ports.now() };
    const [step] = decideMirror(record.now(), comments, situation);
    if (step === undefined) break;
    if (!mayWrite()) return { type: 'retry', afterSeconds: NEXT_SECONDS };
    const taken = await take(mirroring, step);
    if (taken !== 'next') return taken;
    if (step.type !== 'withhold') writes += 1;
  }
  const { isAll, refusal } = await linkFiles(mirroring, said, () => {
    const may = mayWrite();
    writes += may ? 1 : 0;
    return may;
  });
  if (refusal !== null) await noteRefusal(kase, refusal, ports);
  return isAll
    ? { type: 'done', outcome: `${writes} written` }
    : { type: 'retry', afterSeconds: NEXT_SECONDS };
}

async function mirror(mirroring: Mirroring, said: SourceConversation): Promise<Mirrored> {
  const { kase, connection, record, ports } = mirroring;
  const hadRefused = after.hasRefused(record.now());
  const result = await takeAll(mirroring, said);
  await record.saveKept();
  if (hadRefused && !after.hasRefused(record.now())) {
    const note = noteOn(kase, 'not-mirrored', ports.now());
    if (note !== null) await ports.notes.remove({ ...note, connectionId: connection.id });
  }
  return result;
}

/**
 * Brings to an issue what people said about its finding in the source, and links to its files. Each comment is written
 * once, whatever fails: begun is saved before the write, and who finds it looks in Jira before writing again. Safe to repeat.
 * @throws CallFailedError if Jira or the source fails; CaseConflictError if somebody else wrote the record.
 */
export async function mirrorComments({ caseKey }: QueuedConversation, ports: MirrorPorts): Promise<Mirrored> {
  const followed = await followedCase(caseKey, ports);
  if (typeof followed === 'string') return { type: 'done', outcome: followed };
  const { kase, issue, connection } = followed;
  const asked = await askedForComments(connection, ports);
  if (typeof asked === 'string') return { type: 'done', outcome: asked };
  const known = await ports.connectionComments.load(connection.id);
  const stops = known === null ? [] : stopsOf(known, connection.comments);
  if (stops.some(({ projectKey }) => projectKey === projectOfIssue(issue.key)))
    return { type: 'done', outcome: 'stopped' };
  const said = await asked.reader.of(asked.token, kase.submissionId);
  if (said === null) return { type: 'done', outcome: 'not shown' };
  const record = await openRecord(caseKey, ports.conversations);
  try {
    return await mirror({ kase, issue, connection, record, ports }, said);
  } catch (error) {
    // Whatever else is done about the case finds out what became of its issue.
    if (error instanceof IssueUnseenError) return { type: 'done', outcome: 'issue unseen' };
    throw error;
  }
}
