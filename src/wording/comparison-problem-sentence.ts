import type { Problem } from '../domain/health/problem';
import { momentText } from './moments';
import { words, type ProblemWords } from './problem-words';

/** Trouble with the comparison of a connection with its source, in words. */
export function comparisonWords(
  problem: Extract<Problem, { kind: 'token-refused' | 'comparison-failed' | 'comparison-late' }>,
  sourceName: string,
): ProblemWords {
  switch (problem.kind) {
    case 'token-refused':
      return words(
        `${sourceName} refuses the API token of “${problem.connectionId}”, so lost deliveries are not detected.`,
        `The token may have been revoked, or its user may have lost access to the program. Create new credentials in ${sourceName} and replace the connection’s API token.`,
        problem.message,
      );
    case 'comparison-failed':
      return words(
        `The last comparison of “${problem.connectionId}” with ${sourceName} failed.`,
        'The app retries it every hour. Fix the cause, then compare now to check.',
        problem.message,
      );
    case 'comparison-late':
      return words(
        `“${problem.connectionId}” has not been compared with ${sourceName} since ${momentText(problem.cursor, 'UTC')}, though it should be every hour.`,
        'Compare now. If hourly comparisons still do not run, check Atlassian’s status page: scheduled jobs may be late.',
      );
  }
}
