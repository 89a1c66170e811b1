import type { Question } from '../base/question';
import { keyIn, type Run } from '../base/run';

/** The key under which a question's answer is stored. */
export function answerKey(run: Run, { id }: Pick<Question, 'id'>): string {
  return keyIn(run, `answer-${id}`);
}
