import type { Problem } from '../domain/health/problem';
import { words, type ProblemWords } from './problem-words';

/** Trouble with the comments of a source, in words. */
export function commentsWords(
  problem: Extract<Problem, { kind: 'comments-stopped' | 'comments-not-read' }>,
  sourceName: string,
): ProblemWords {
  if (problem.kind === 'comments-not-read')
    return words(
      `The comments on submissions of “${problem.connectionId}” could not be read from ${sourceName}.`,
      'The app asks again every hour. Fix the cause; comments that are missing then follow.',
      problem.message,
    );
  const { connectionId, projectKey, issueKey } = problem;
  return words(
    `A comment of ${sourceName} on ${issueKey} was visible to the customers of service project ${projectKey}. The app removed it at once, and writes no more comments of “${connectionId}” there.`,
    'Jira did not take the mark that makes a comment internal. Check who was told of the comment. Keep comments off for this project, or use a project that is not a service project; to try again, switch comments off and on in the connection’s settings.',
  );
}
