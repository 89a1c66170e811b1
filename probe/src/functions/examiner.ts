import type { AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import type { Json } from '../base/json';
import { FOR_A_DAY } from '../base/kept';
import { isAsked, type AskedQuestion } from '../base/question';
import { latestRun, type Run } from '../base/run';
import { answerKey } from '../report/answer-key';
import { groups, type GroupName } from '../questions/groups';

export type ExaminerBody = { readonly runId: string; readonly group: GroupName };

/** A question that fails is answered with the kind of its error; the message could quote somebody. */
async function answerOf(question: AskedQuestion, run: Run): Promise<Json> {
  try {
    return await question.ask(run);
  } catch (error) {
    console.error(question.id, error);
    return { failed: error instanceof Error ? error.name : 'unknown' };
  }
}

/** Consumer of `questions`: asks a group of them, and keeps each answer at once. */
export async function examiner({ body }: AsyncEvent<ExaminerBody>): Promise<void> {
  const run = await latestRun();
  if (run?.id !== body.runId) return;
  for (const question of groups[body.group].filter(isAsked))
    await kvs.set(answerKey(run, question), { answer: await answerOf(question, run) }, FOR_A_DAY);
}
