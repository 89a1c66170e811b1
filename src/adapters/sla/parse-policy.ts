import * as v from 'valibot';
import type { Policy } from '../../domain/sla/policy';
import type { ParsePolicy, PolicyProblem } from '../../usecases/policies/ports';
import { placeOf } from './place';
import { StrictPolicySchema } from './policy-schema';
import { plain } from './primitives';
import { problemText } from './problem-text';

/** More problems than a person fixes at once. */
const MAX_PROBLEMS = 50;

function rejected(problems: readonly PolicyProblem[]): Extract<ReturnType<ParsePolicy>, { ok: false }> {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const { place, problem } = shown[0] ?? { place: 'document', problem: 'not a policy' };
  return { ok: false, place, problem, problems: shown };
}

/** Parses a policy document. An invalid one gives a value with the place of every problem. */
export const parsePolicy: ParsePolicy = (document) => {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return rejected([{ place: 'document', problem: `not JSON: ${reason}` }]);
  }
  const parsed = v.safeParse(plain(StrictPolicySchema), json, { abortPipeEarly: true });
  if (parsed.success) return { ok: true, policy: parsed.output as Policy };
  return rejected(
    parsed.issues.map((issue) => ({ place: placeOf(issue.path) || 'document', problem: problemText(issue) })),
  );
};
