import type { ReactElement } from 'react';
import './form-field.css';

/** A yes or no in a form. */
export function CheckField({
  name,
  label,
  isChecked,
}: {
  readonly name: string;
  readonly label: string;
  readonly isChecked: boolean;
}): ReactElement {
  return (
    <label className="check-field">
      <input type="checkbox" name={name} defaultChecked={isChecked} />
      {label}
    </label>
  );
}
