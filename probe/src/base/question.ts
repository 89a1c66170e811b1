import type { Json } from './json';
import type { Run } from './run';

interface Described {
  /** `<group>.<name>`; files of answers name it, so it is never changed. */
  readonly id: string;
  /** In words, for the table. */
  readonly asks: string;
  /** A time or a count that differs from run to run: it is shown, but not compared. */
  readonly figure?: true;
  /** Takes longer than five minutes, and is asked only on request. */
  readonly slow?: true;
}

/** Asked once, in the function that works through a group of questions. */
export interface AskedQuestion extends Described {
  readonly ask: (run: Run) => Promise<Json>;
}

/** Answered by what other functions have written down meanwhile; `undefined` as long as something is missing. */
export interface WatchedQuestion extends Described {
  readonly look: (run: Run) => Promise<Json | undefined>;
}

export type Question = AskedQuestion | WatchedQuestion;

export function isAsked(question: Question): question is AskedQuestion {
  return 'ask' in question;
}

/** The answer if a question cannot be asked. */
export function notAsked(reason: string): { readonly notAsked: string } {
  return { notAsked: reason };
}
