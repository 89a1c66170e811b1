import type { ReactElement } from 'react';
import { useStandingCount } from './edited-fields';
import * as words from './words';
import './problem-count.css';

/** Beside the button of a form that was refused: how much there is to do. Each field says what. */
export function ProblemCount({
  names,
  outcome = words.notSaved,
}: {
  /** Of the fields with a problem. Those that are edited count no more. */
  readonly names: readonly string[];
  readonly outcome?: string;
}): ReactElement | null {
  const count = useStandingCount(names);
  if (count === 0) return null;
  return (
    <p role="alert" className="problem-count small">
      {words.toCorrect(outcome, count)}
    </p>
  );
}
