import { noteOn } from '../../domain/cases/note-on';
import { withoutIssue } from '../../domain/decide/issue-change';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { IssueUnseenError } from '../errors/issue-unseen-error';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/** What Jira does not show for so long is taken for deleted: of a deleted project no event tells. */
const GONE_AFTER_MS = 60 * 60 * 1000;

/**
 * Jira does not show the app a case's issue. The first time that is written down; an hour later the issue counts as
 * deleted.
 * @param newsAt when the news happened that was to be written: whoever replaces deleted issues wants one for it.
 * @returns `gone` once the case has no issue any more, so that what was to be done is decided again without it.
 * @throws CaseConflictError where somebody else wrote the case.
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
    await saveCase({ ...withoutIssue(kase, kase.issue, toInstant(lostMs)), unseenSince: null }, cases);
    return 'gone';
  }
  const note = noteOn(kase, 'unseen', since ?? at, { detail: error.message });
  if (note !== null) await notes.add(note);
  if (since === null) await saveCase({ ...kase, unseenSince: at }, cases);
  return 'unseen';
}
