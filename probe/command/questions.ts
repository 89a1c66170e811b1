import type { Compared } from '../compare/compare';
import { triggerQuestions } from '../outside/trigger-questions';
import { questions as askedInside } from '../src/questions/groups';

/** All questions, those asked from outside first. */
export const questions: readonly Compared[] = [
  ...triggerQuestions.map(({ id, asks }) => ({ id, asks })),
  ...askedInside.map(({ id, asks, figure, slow }) => ({ id, asks, figure, slow })),
];
