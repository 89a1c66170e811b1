import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../src/base/json';
import { bestAnswer, type KnownAnswer } from './known-answer';

export type Verdict = 'same' | 'different' | 'unknown' | 'figure';

/** A question as the comparison sees it. */
export interface Compared {
  readonly id: string;
  readonly asks: string;
  readonly figure?: true | undefined;
  readonly slow?: true | undefined;
}

export interface Row {
  readonly question: Compared;
  /** `undefined` if no answer came. */
  readonly here: Json | undefined;
  readonly known: KnownAnswer | undefined;
  readonly verdict: Verdict;
}

function wasNotAsked(answer: Json | undefined): boolean {
  return isPlain(answer) && 'notAsked' in answer;
}

/** True if no answer came, or the question itself failed. */
function hasFailed(answer: Json | undefined): boolean {
  return answer === undefined || (isPlain(answer) && 'failed' in answer);
}

/** A source may know only part of an answer: parts that it does not name are not compared. */
function agrees(here: Json | undefined, known: Json): boolean {
  if (isPlain(here) && isPlain(known))
    return Object.entries(known).every(([name, part]) => agrees(here[name], part));
  return isDeepStrictEqual(here, known);
}

function isPlain(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function verdictOn({ figure }: Compared, here: Json | undefined, known: KnownAnswer | undefined): Verdict {
  if (hasFailed(here)) return 'different';
  if (figure === true) return 'figure';
  if (known === undefined || wasNotAsked(here)) return 'unknown';
  return agrees(here, known.answer) ? 'same' : 'different';
}

/**
 * Compares each answer with what is known about live sites. A question without an answer counts as different, whether
 * or not an answer is known.
 */
export function compare(
  questions: readonly Compared[],
  answers: Readonly<Record<string, Json>>,
  known: readonly KnownAnswer[],
): readonly Row[] {
  return questions.map((question) => {
    const here = answers[question.id];
    const best = bestAnswer(known, question.id);
    return { question, here, known: best, verdict: verdictOn(question, here, best) };
  });
}
