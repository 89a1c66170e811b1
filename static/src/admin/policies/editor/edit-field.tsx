import type { ReactElement } from 'react';
import { Field } from '../../../ui/field';
import '../../form/form-field.css';

/** A labelled line of text that the page keeps while it is typed. */
export function EditField({
  type = 'text',
  value,
  onChange,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          autoComplete="off"
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
