import type { ReactElement } from 'react';
import { Field, type FieldProps } from '../../ui/field';
import './form-field.css';

/** A labeled area for text that a machine wrote, such as JSON. */
export function CodeField({
  rows,
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className="code"
          rows={rows}
          spellCheck={false}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
