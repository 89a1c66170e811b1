import type { Change } from '../domain/cases/change';
import type { SourceWords } from '../domain/findings/source-words';
import { asSentenceEnd } from './sentence-end';

/** What became of the link between an issue and its submission, as the comment says it. */
export function linkSentence(
  change: Extract<Change, { kind: 'linked' | 'unlinked' }>,
  { name }: Pick<SourceWords, 'name'>,
): string {
  const submission = `submission ${change.submissionId} (${name})`;
  if (change.kind === 'linked')
    return `This issue is now linked to ${submission}. Its severity, due date and summary follow the submission from here on.`;
  return `This issue is no longer linked to ${submission}: ${asSentenceEnd(change.reason)} Its fields stay as they are, and nothing keeps them up to date. The clock of the submission keeps running without an issue.`;
}
