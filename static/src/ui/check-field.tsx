import type { ReactElement } from 'react';
import './check-field.css';

/** A checkbox in a form. */
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
  /** Of a checkbox in a group of the same name. */
  readonly value?: string;
  /** Beside the label, in a lighter color. */
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
