import { isNewCase, isOfInterest, type Interest } from './of-interest';
import { inOrder } from './order';
import type { SourceConversation, SourceFile } from './source-comment';
import type { Instant } from '../sla/instant';

/** A file of a finding with what is known of how it came there. */
export interface ToldFile extends SourceFile {
  /** When its comment was made; `null` for a file of the report, which no source dates. */
  readonly at: Instant | null;
  /** Who wrote its comment; `null` if the source shows no name, and for a file of the report. */
  readonly by: string | null;
}

type Said = Pick<SourceConversation, 'comments' | 'files'>;

/** The files that everybody on a finding can see: first those of the report, then those of its comments, the oldest first. */
export function filesForAll({ comments, files }: Said): readonly ToldFile[] {
  const ofReport = files.map((file): ToldFile => ({ ...file, at: null, by: null }));
  const ofComments = inOrder(comments)
    .filter(({ isForAll }) => isForAll)
    .flatMap(({ files: its, at, author }) => its.map((file): ToldFile => ({ ...file, at, by: author })));
  const all = [...ofReport, ...ofComments];
  return [...new Map(all.reverse().map((file) => [file.id, file])).values()].reverse();
}

/** Of those, the ones that come to Jira: those of new cases, and of comments that are newer than the setting. */
export function filesOfInterest(said: Said, interest: Interest): readonly ToldFile[] {
  return filesForAll(said).filter(({ at }) =>
    at === null ? isNewCase(interest) : isOfInterest({ at }, interest),
  );
}
