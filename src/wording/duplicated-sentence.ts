import type { Problem } from '../domain/health/problem';
import { countText } from './figures';
import { words, type ProblemWords } from './problem-words';

/** Submissions that have more than one issue, in words. */
export function duplicatedWords({
  connectionId,
  submissionIds,
  count,
}: Extract<Problem, { kind: 'duplicated' }>): ProblemWords {
  const [first = ''] = submissionIds;
  const others = count > submissionIds.length ? ' and others' : '';
  const have = `${countText(count, 'submission')} of “${connectionId}” ${count === 1 ? 'has' : 'have'}`;
  return words(
    `${have} more than one issue in Jira: ${submissionIds.join(', ')}${others}.`,
    `Find the issues of one with the JQL bountyClockSubmission = "${first}", keep one, and delete the others. Then compare everything again.`,
  );
}
