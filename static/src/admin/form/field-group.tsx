import { useId, type ReactElement, type ReactNode } from 'react';
import './form-field.css';

/** A group of related form fields. */
export function FieldGroup({
  title,
  problem,
  children,
}: {
  readonly title: string;
  /** A problem with all of them together. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const problemId = useId();
  return (
    <fieldset className="field-group" aria-describedby={problem === undefined ? undefined : problemId}>
      <legend>{title}</legend>
      {problem !== undefined && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
