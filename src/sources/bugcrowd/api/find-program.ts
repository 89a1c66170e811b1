import { orNull } from '../json-reader';
import { listAnswer, programRow } from './answer';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';

export interface FoundProgram {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Bugcrowd lists no more at once. */
export const MAX_PROGRAMS = 100;

const maybeProgram = orNull(programRow);

/**
 * Tests a token with the smallest possible request.
 * @param token `username:password`.
 * @param program the program's code.
 * @returns how many submissions of the program the token's user sees; `null` if Bugcrowd does not tell.
 * @throws BugcrowdCallError, whose kind tells what is wrong with the token.
 */
export async function testToken(
  token: string,
  program: string,
): Promise<{ readonly submissions: number | null }> {
  const what = 'checking the token';
  const query = [
    ['filter[program]', program],
    ['page[limit]', '1'],
    ['fields[submission]', 'state'],
  ] as const;
  const { body } = await callBugcrowd(token, '/submissions', query, what);
  return { submissions: parseAnswer(what, () => listAnswer(body)).total };
}

/**
 * The first `MAX_PROGRAMS` programs that the token's user sees.
 * @param token `username:password`.
 * @throws BugcrowdCallError
 */
export async function listPrograms(token: string): Promise<readonly FoundProgram[]> {
  const what = 'listing the programs';
  const query = [
    ['page[limit]', String(MAX_PROGRAMS)],
    ['fields[program]', 'code,name'],
  ] as const;
  const { body } = await callBugcrowd(token, '/programs', query, what);
  const { data } = parseAnswer(what, () => listAnswer(body));
  return data.flatMap((row) => {
    const program = maybeProgram(row);
    return program === null ? [] : [{ ...program, name: program.name ?? program.code }];
  });
}
