import { permissions } from '@forge/api';
import type { Now } from '../../../usecases/base/ports';
import type { SourceReader } from '../../../usecases/sources/ports';
import { bugcrowdWriter } from './bugcrowd-writer';
import { listPrograms, MAX_PROGRAMS, testToken } from './find-program';
import { readBlocked, readBlockerMoves } from './read-blocked';
import { readConversation, readConversations } from './read-conversations';
import { readDetails } from './read-details';
import { readSubmission } from './read-submission';
import { readSubmissions } from './read-submissions';
import { refusals } from './refusals';
import { BUGCROWD_ORIGIN } from './send-request';

/** Bugcrowd pages through this many rows at most, and may not count beyond. */
const MAX_TOTAL = 10_000;

function isEnd(read: number, total: number | null): boolean {
  return total !== null && total < MAX_TOTAL && read >= total;
}

/** Bugcrowd shows a username and a password; together they are the token. */
const TOKEN = /^[^\s:]{1,200}:\S{1,300}$/;

/** Bugcrowd's REST API for comparisons and imports. */
export function createBugcrowdReader(now: Now): SourceReader {
  return {
    host: new URL(BUGCROWD_ORIGIN).host,
    maxPrograms: MAX_PROGRAMS,
    tokenProblem: (token) =>
      TOKEN.test(token)
        ? null
        : 'Enter the username and the password that Bugcrowd shows, joined by a colon.',
    userNameOf: (token) => token.slice(0, token.indexOf(':')),
    isAllowed: () => permissions.canFetchFrom('backend', BUGCROWD_ORIGIN),
    submissions: (token, request) =>
      refusals(async () => {
        const page = await readSubmissions(token, request, now());
        const { submissions, unreadable, count: rows, more, total, rate } = page;
        const lastSubmitted = submissions.findLast(({ submittedAt }) => submittedAt !== null)?.submittedAt;
        return {
          submissions: submissions.map(({ event }) => event),
          unreadable: unreadable.length,
          rows,
          // In Bugcrowd's example even the last page names a next page; the total number of rows saves that request.
          more: more && !isEnd(request.offset + rows, total),
          total,
          lastSubmitted: lastSubmitted?.slice(0, 10) ?? null,
          remaining: rate.remaining,
        };
      }),
    submission: (token, submissionId) =>
      refusals(async () => (await readSubmission(token, submissionId, now()))?.event ?? null),
    blocked: (token, { program, offset }) => refusals(() => readBlocked(token, program, offset, now())),
    blockerMoves: (token, submissionId) => refusals(() => readBlockerMoves(token, submissionId)),
    conversations: {
      ofProgram: (token, { program, offset }) => refusals(() => readConversations(token, program, offset)),
      of: (token, submissionId) => refusals(() => readConversation(token, submissionId)),
      details: (token, submissionId) => refusals(() => readDetails(token, submissionId)),
    },
    writes: bugcrowdWriter,
    programs: (token) => refusals(async () => (await listPrograms(token)).map(({ code }) => code)),
    tryToken: (token, program) => refusals(async () => (await testToken(token, program)).submissions),
  };
}
