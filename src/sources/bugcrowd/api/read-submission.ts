import type { Instant } from '../../../domain/sla/instant';
import { singleAnswer } from './answer';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { readTimes } from './read-times';
import { submissionQuery } from './submission-query';
import { toReadSubmission, type ReadSubmission } from './to-read-submission';

/**
 * Reads one submission.
 * @param token `username:password`.
 * @param id Bugcrowd's own, a UUID.
 * @param now before the call; also used if Bugcrowd does not tell when it answered.
 * @returns `null` if there is none, or the token's user may not see it: Bugcrowd answers both with 404.
 * @throws BugcrowdCallError
 */
export async function readSubmission(
  token: string,
  id: string,
  now: Instant,
): Promise<ReadSubmission | null> {
  const what = `reading submission ${id}`;
  try {
    const { body, serverTime } = await callBugcrowd(token, `/submissions/${id}`, submissionQuery, what);
    return parseAnswer(what, () => {
      const answer = singleAnswer(body);
      return toReadSubmission(answer.data, answer, readTimes(serverTime, now), 'data');
    });
  } catch (error) {
    if (error instanceof BugcrowdCallError && error.kind === 'not-found') return null;
    throw error;
  }
}
