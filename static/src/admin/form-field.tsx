import type { ReactElement } from 'react';
import { Field } from '../ui/field';
import './form-field.css';

/** A labelled line of text, with a hint and the problem the server found in it. */
export function FormField({
  type = 'text',
  defaultValue,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'password';
  readonly defaultValue?: string;
}): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          autoComplete="off"
          spellCheck={false}
          {...(defaultValue !== undefined && { defaultValue })}
        />
      )}
    </Field>
  );
}
