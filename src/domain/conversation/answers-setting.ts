import type { AnswerTo } from './conversation';

/** Who may answer at the source from an issue of a connection, and how. */
export interface AnswersSetting {
  /** Account ids of the people who may write to the team at the source. Nobody by default. */
  readonly team: readonly string[];
  /** Account ids of the people who may write to whoever reported the finding. Nobody by default. */
  readonly researcher: readonly string[];
  /** True if an answer ends with the name of the person who wrote it. */
  readonly isSigned: boolean;
  /** What a Jira comment starts with that is sent to the team; `null` while no comment is. */
  readonly mark: string | null;
}

export const noAnswers: AnswersSetting = { team: [], researcher: [], isSigned: false, mark: null };

/** Whether a person may answer somebody. Nobody may without being named, administrators included. */
export function mayAnswer(setting: AnswersSetting, to: AnswerTo, accountId: string): boolean {
  return accountId !== '' && setting[to].includes(accountId);
}

/** A mark starts with a slash, so that no sentence begins with it by accident. */
const MARK = /^\/[\p{L}\p{N}_-]{2,30}$/u;

/** Why something cannot be the mark; `null` where it can. */
export function markProblem(mark: string | null): string | null {
  if (mark === null || MARK.test(mark)) return null;
  return 'The mark is a slash and 2 to 30 letters, digits, hyphens or underscores, for example “/team”.';
}
