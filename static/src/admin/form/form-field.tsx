import type { ReactElement } from 'react';
import { Field } from '../../ui/field';
import './form-field.css';

/** A labelled line of text, with a hint and the problem the server found in it. */
export function FormField({
  type = 'text',
  defaultValue,
  takesFocus = false,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'password' | 'date';
  readonly defaultValue?: string;
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
}): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type={type}
          autoComplete="off"
          autoFocus={takesFocus}
          spellCheck={false}
          {...(defaultValue !== undefined && { defaultValue })}
        />
      )}
    </Field>
  );
}
