import * as v from 'valibot';
import { parseShape } from '../included';
import { ListAnswer, ProgramRow } from './answer-schema';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';

export interface FoundProgram {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/**
 * Tries a token with the smallest request there is.
 * @param token `username:password`.
 * @param program the program's code.
 * @returns how many submissions of the program the token's user sees; `null` where Bugcrowd does not say.
 * @throws BugcrowdCallError, whose kind says what is wrong with the token.
 */
export async function testToken(
  token: string,
  program: string,
): Promise<{ readonly submissions: number | null }> {
  const what = 'trying the token';
  const query = [
    ['filter[program]', program],
    ['page[limit]', '1'],
    ['fields[submission]', 'state'],
  ] as const;
  const { body } = await callBugcrowd(token, '/submissions', query, what);
  const { meta } = parseAnswer(what, () => parseShape(ListAnswer, body));
  return { submissions: meta?.total_hits ?? null };
}

/**
 * The first 100 programs that the token's user sees.
 * @param token `username:password`.
 * @throws BugcrowdCallError
 */
export async function listPrograms(token: string): Promise<readonly FoundProgram[]> {
  const what = 'listing the programs';
  const query = [
    ['page[limit]', '100'],
    ['fields[program]', 'code,name'],
  ] as const;
  const { body } = await callBugcrowd(token, '/programs', query, what);
  const { data } = parseAnswer(what, () => parseShape(ListAnswer, body));
  return data.flatMap((row) => {
    const parsed = v.safeParse(ProgramRow, row);
    if (!parsed.success) return [];
    const { id, attributes } = parsed.output;
    return [{ id, code: attributes.code, name: attributes.name ?? attributes.code }];
  });
}
