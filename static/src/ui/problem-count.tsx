import type { ReactElement } from 'react';
import * as words from './words';
import './problem-count.css';

/** Beside the button of a form that was refused: how much there is to do. Each field says what. */
export function ProblemCount({
  count,
  outcome = words.notSaved,
}: {
  readonly count: number;
  readonly outcome?: string;
}): ReactElement | null {
  if (count === 0) return null;
  return (
    <p role="alert" className="problem-count small">
      {words.toCorrect(outcome, count)}
    </p>
  );
}
