import type { Json } from '../base/json';
import { readAll } from '../base/kept';
import { isAsked, type Question } from '../base/question';
import type { Run } from '../base/run';
import { questions } from '../questions/groups';
import { answerKey } from './answer-key';

/** What a run has found out so far. */
export type Report = {
  readonly run: string;
  readonly answers: Readonly<Record<string, Json>>;
  /** Questions that are still open. */
  readonly open: readonly string[];
};

/** Reads answers, and checks what has been seen in the meantime. */
export async function reportOn(run: Run): Promise<Report> {
  const asked = questions.filter((question) => run.slow || question.slow !== true);
  const kept = await readAll<{ readonly answer: Json }>(asked.map((question) => answerKey(run, question)));
  const answerTo = (question: Question, index: number): Promise<Json | undefined> =>
    isAsked(question) ? Promise.resolve(kept[index]?.answer) : question.look(run);
  const answers: Record<string, Json> = {};
  const open: string[] = [];
  for (const [index, question] of asked.entries()) {
    const answer = await answerTo(question, index);
    if (answer === undefined) open.push(question.id);
    else answers[question.id] = answer;
  }
  return { run: run.id, answers, open };
}
