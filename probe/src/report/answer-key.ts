import type { Question } from '../base/question';
import { keyIn, type Run } from '../base/run';

/** Under which the answer of a question is kept. */
export function answerKey(run: Run, { id }: Pick<Question, 'id'>): string {
  return keyIn(run, `answer-${id}`);
}
