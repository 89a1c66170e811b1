import type { Instant } from '../sla/instant';
import type { AnswerTo } from './conversation';

/** Who may answer at the source from an issue of a connection, and how. */
export interface AnswersSetting {
  /** Account ids of the people who may write to the team at the source. Nobody by default. */
  readonly team: readonly string[];
  /** Account ids of the people who may write to whoever reported the finding. Nobody by default. */
  readonly researcher: readonly string[];
  /** True if an answer ends with the name of the person who wrote it. */
  readonly isSigned: boolean;
  /** A Jira comment that begins with it is an answer to the team; `null` while comments are none. */
  readonly mark: string | null;
  /** Since when comments with this mark count; `null` while they do not. */
  readonly markSince: Instant | null;
}

export const noAnswers: AnswersSetting = {
  team: [],
  researcher: [],
  isSigned: false,
  mark: null,
  markSince: null,
};

/** Whether a person may answer somebody. Nobody may without being named, administrators included. */
export function mayAnswer(setting: AnswersSetting, to: AnswerTo, accountId: string): boolean {
  return accountId !== '' && setting[to].includes(accountId);
}

/** The setting as a form has it: since when a mark counts is decided when it is saved. */
export type AnswersChoice = Omit<AnswersSetting, 'markSince'>;

/** What a form shows of the setting. */
export function answersChoice({ team, researcher, isSigned, mark }: AnswersSetting): AnswersChoice {
  return { team, researcher, isSigned, mark };
}

/** The setting after a choice: another mark counts from now on. */
export function chosenAnswers(before: AnswersSetting, choice: AnswersChoice, now: Instant): AnswersSetting {
  const since = choice.mark === before.mark ? before.markSince : now;
  return { ...choice, markSince: choice.mark === null ? null : since };
}

/** A mark begins with a sign that no sentence begins with, so that no comment becomes an answer by accident. */
const MARK = /^[/!][A-Za-z0-9-]{2,30}$/;

/** Why a text cannot be a mark; `null` where it can. */
export function markProblem(mark: string | null): string | null {
  if (mark === null || MARK.test(mark)) return null;
  return 'A mark is “/” or “!”, followed by 2 to 30 letters, digits or hyphens.';
}
