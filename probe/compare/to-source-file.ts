import type { Json } from '../src/base/json';
import type { Compared } from './compare';
import type { SourceFile } from './known-answer';

function isAnswer(answer: Json | undefined): answer is Json {
  if (answer === undefined) return false;
  return !(typeof answer === 'object' && answer !== null && ('notAsked' in answer || 'failed' in answer));
}

/**
 * The text of a file for `probe/live` with the answers of a run. Questions that were not asked or that failed are left
 * out.
 * @param source the name of the person or site that asked, shown beside the answers.
 */
export function toSourceFile(
  source: string,
  at: Date,
  answers: Readonly<Record<string, Json>>,
  questions: readonly Compared[],
): string {
  const date = at.toISOString().slice(0, 10);
  const known = questions.flatMap(({ id }) => {
    const answer = answers[id];
    return isAnswer(answer) ? [{ question: id, answer, grade: 'measured' as const, date }] : [];
  });
  const file: SourceFile = { source, answers: known };
  return `${JSON.stringify(file, null, 2)}\n`;
}
