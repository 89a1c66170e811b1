import type { ReactElement } from 'react';
import { Field } from '../ui/field';
import './form-field.css';

/** A labelled area for a list with one entry in each line, which may be empty. */
export function LinesField({
  defaultValue,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly defaultValue: string;
}): ReactElement {
  return (
    <Field {...field} isRequired={false}>
      {(control) => <textarea {...control} rows={3} spellCheck={false} defaultValue={defaultValue} />}
    </Field>
  );
}
