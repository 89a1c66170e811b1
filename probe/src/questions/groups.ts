import type { Question } from '../base/question';
import { eventQuestions } from './events/events';
import { dateQuestions } from './jira/dates';
import { platformQuestions } from './jira/platform';
import { propertyQuestions } from './jira/properties';
import { refusalQuestions } from './jira/refusals';
import { searchQuestions } from './jira/searches';
import { textQuestions } from './jira/texts';
import { consumptionQuestions } from './queue/consumption';
import { pushQuestions } from './queue/push-limits';
import { scheduleQuestions } from './schedule/schedule';
import { batchQuestions } from './storage/batches';
import { keyQuestions } from './storage/keys';
import { queryQuestions } from './storage/queries';
import { rowQuestions } from './storage/rows';
import { transactionQuestions } from './storage/transactions';
import { valueQuestions } from './storage/values';

/** Questions by the event that asks them: each group has an invocation of its own, in which it is asked in order. */
export const groups = {
  // The questions that are answered later come first, so that the others are asked in the meantime.
  waiting: [...consumptionQuestions, ...eventQuestions, ...scheduleQuestions],
  storage: [
    ...valueQuestions,
    ...keyQuestions,
    ...transactionQuestions,
    ...batchQuestions,
    ...rowQuestions,
    ...queryQuestions,
  ],
  jira: [
    ...refusalQuestions,
    ...textQuestions,
    ...dateQuestions,
    ...searchQuestions,
    ...platformQuestions,
    ...propertyQuestions,
  ],
  queue: pushQuestions,
} as const satisfies Readonly<Record<string, readonly Question[]>>;

export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly GroupName[];

/** All questions that the app asks; those about its web triggers are asked from outside. */
export const questions: readonly Question[] = Object.values(groups).flat();
