import type { AnswerTo } from './conversation';

/** Who may answer at the source from an issue of a connection, and how. */
export interface AnswersSetting {
  /** Account ids of the people who may write to the team at the source. Nobody by default. */
  readonly team: readonly string[];
  /** Account ids of the people who may write to whoever reported the finding. Nobody by default. */
  readonly researcher: readonly string[];
  /** True if an answer ends with the name of the person who wrote it. */
  readonly isSigned: boolean;
}

export const noAnswers: AnswersSetting = { team: [], researcher: [], isSigned: false };

/** Whether a person may answer somebody. Nobody may without being named, administrators included. */
export function mayAnswer(setting: AnswersSetting, to: AnswerTo, accountId: string): boolean {
  return accountId !== '' && setting[to].includes(accountId);
}
