import { useId, type ReactElement } from 'react';
import './form-field.css';

/** A labelled line of text, with a hint and the problem the server found in it. */
export function FormField({
  name,
  label,
  hint,
  problem,
  type = 'text',
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly type?: 'text' | 'password';
}): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete="off"
        spellCheck={false}
        required
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? hintId : `${problemId} ${hintId}`}
      />
      {problem !== undefined && (
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
