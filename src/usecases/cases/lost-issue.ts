import { lookOf } from '../../domain/cases/lost-issue-look';
import { noteOn } from '../../domain/cases/note-on';
import { withoutIssue } from '../../domain/decide/issue-change';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { IssueUnseenError } from '../errors/issue-unseen-error';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/** An issue that Jira does not show for this long counts as deleted: Jira sends no events for a deleted project. */
const GONE_AFTER_MS = 60 * 60 * 1000;

/**
 * Records that Jira does not show the app a case's issue. After an hour the issue counts as deleted.
 * @param newsAt time of the event that was to be written, so that a connection that replaces deleted issues creates one.
 * @returns `gone` if the case no longer has an issue; the caller then decides again without it.
 * @throws CaseConflictError if the case was written in between.
 */
export async function missIssue(
  key: string,
  error: IssueUnseenError,
  newsAt: Instant | null,
  { cases, notes, now }: Pick<ChangeCasePorts, 'cases' | 'notes' | 'now'>,
): Promise<'unseen' | 'gone'> {
  const kase = await cases.load(key);
  if (!kase?.issue) return 'gone';
  const at = now();
  const since = kase.unseenSince;
  if (since !== null && toEpochMs(at) - toEpochMs(since) >= GONE_AFTER_MS) {
    const [gone, unseen] = [noteOn(kase, 'gone', at), noteOn(kase, 'unseen', at)];
    if (gone !== null) await notes.add(gone);
    if (unseen !== null) await notes.remove(unseen);
    const lostMs = newsAt === null ? toEpochMs(since) : Math.min(toEpochMs(since), toEpochMs(newsAt) - 1);
    const lost = withoutIssue(kase, kase.issue, toInstant(lostMs));
    const { lastWritten } = kase.issue;
    const deletedIssue = lost.deletedIssue && { ...lost.deletedIssue, unseen: since, lastWritten };
    const next = { ...lost, unseenSince: null, deletedIssue };
    await saveCase({ ...next, nextCheckAt: lookOf(next, at) }, cases);
    return 'gone';
  }
  const note = noteOn(kase, 'unseen', since ?? at, { detail: error.message });
  if (note !== null) await notes.add(note);
  if (since === null) await saveCase({ ...kase, unseenSince: at }, cases);
  return 'unseen';
}
