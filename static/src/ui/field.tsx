import { useId, type ReactElement } from 'react';
import { useStandingProblem } from './edited-fields';
import './field.css';

/** Ids that connect a control with its field. */
export interface FieldIds {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

/** What every labeled field has. */
export interface FieldProps {
  /** In the form, and in the problems that the server answers. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
}

/** Id of a control's label, for labeling by reference. */
export function labelIdOf(controlId: string): string {
  return `${controlId}-label`;
}

/** A labeled form field, with a mark if it must be filled in, a hint and its problem until it is edited. */
export function Field({
  name,
  label,
  hint,
  problem: answered,
  isRequired = true,
  children,
}: FieldProps & {
  /** Renders the control, connected with its label, hint and problem. */
  readonly children: (control: FieldIds) => ReactElement;
}): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const { problem, onEdit } = useStandingProblem(name, answered);
  const hasProblem = problem !== undefined;
  return (
    <div className="field" onInput={onEdit}>
      <label id={labelIdOf(id)} htmlFor={id} className={isRequired ? 'required' : undefined}>
        {label}
      </label>
      <div className="control">
        {children({
          id,
          name,
          required: isRequired,
          'aria-invalid': hasProblem,
          'aria-describedby': hasProblem ? `${problemId} ${hintId}` : hintId,
        })}
      </div>
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
