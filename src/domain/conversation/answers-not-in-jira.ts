import type { Conversation, SentAnswer } from './conversation';
import { compareInstants } from './order';

/**
 * The answers that the source has and that nobody has looked at yet to make comments in Jira of them. One that was made of a
 * comment in Jira is there already.
 */
export function answersNotInJira({ answers, comments, foldedUntil }: Conversation): readonly SentAnswer[] {
  return answers.filter(
    ({ sourceCommentId, jiraCommentId, at }) =>
      sourceCommentId !== null &&
      jiraCommentId === undefined &&
      comments[sourceCommentId] === undefined &&
      (foldedUntil === null || compareInstants(at, foldedUntil) > 0),
  );
}
