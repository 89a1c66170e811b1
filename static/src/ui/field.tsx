import { useId, type ReactElement } from 'react';
import './field.css';

/** What ties a control to its field. */
export interface FieldIds {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

/** Id of the label of a control, for what is labelled by reference. */
export function labelIdOf(controlId: string): string {
  return `${controlId}-label`;
}

/** A labelled field of a form, with a hint and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  problem,
  isRequired = true,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  /** Draws the control itself with what ties it to its label, hint and problem. */
  readonly children: (control: FieldIds) => ReactElement;
}): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const hasProblem = problem !== undefined;
  return (
    <div className="field">
      <label id={labelIdOf(id)} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        name,
        required: isRequired,
        'aria-invalid': hasProblem,
        'aria-describedby': hasProblem ? `${problemId} ${hintId}` : hintId,
      })}
      {hasProblem && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
      <p id={hintId} className="small subtle">
        {hint}
      </p>
    </div>
  );
}
