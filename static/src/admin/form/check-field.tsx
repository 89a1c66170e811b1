import type { ReactElement } from 'react';
import './form-field.css';

/** A yes or no in a form. */
export function CheckField({
  name,
  label,
  isChecked,
  value,
  hint,
  isInvalid,
}: {
  readonly name: string;
  readonly label: string;
  readonly isChecked: boolean;
  /** Of a box that is one among several of the same name. */
  readonly value?: string;
  /** Beside the label, and quieter. */
  readonly hint?: string;
  readonly isInvalid?: boolean;
}): ReactElement {
  return (
    <label className="check-field">
      <input type="checkbox" name={name} value={value} defaultChecked={isChecked} aria-invalid={isInvalid} />
      <span>
        {label}
        {hint !== undefined && <span className="small subtle"> ({hint})</span>}
      </span>
    </label>
  );
}
