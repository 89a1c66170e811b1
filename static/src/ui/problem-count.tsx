import type { ReactElement } from 'react';
import './problem-count.css';

/** Beside the button of a form that was refused: how much there is to do. Each field says what. */
export function ProblemCount({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <p role="alert" className="problem-count small">
      Nothing was saved. {count} {count === 1 ? 'field' : 'fields'} to correct.
    </p>
  );
}
