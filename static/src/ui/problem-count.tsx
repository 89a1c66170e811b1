import type { ReactElement } from 'react';
import './problem-count.css';

/** Beside the button of a form that was refused: how much there is to do. Each field says what. */
export function ProblemCount({
  count,
  outcome = 'Nothing was saved.',
}: {
  readonly count: number;
  readonly outcome?: string;
}): ReactElement | null {
  if (count === 0) return null;
  return (
    <p role="alert" className="problem-count small">
      {outcome} {count} {count === 1 ? 'field' : 'fields'} to correct.
    </p>
  );
}
