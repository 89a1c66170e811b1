import type { ReactElement } from 'react';
import { Field } from '../../ui/field';
import './form-field.css';

/** Uncontrolled unless `onChange` is given. */
type Value =
  | { readonly defaultValue?: string; readonly value?: never; readonly onChange?: never }
  | {
      readonly value: string;
      readonly onChange: (value: string) => void;
      readonly defaultValue?: never;
    };

/** A labeled line of text, with a hint and the server's problem. */
export function FormField({
  type = 'text',
  defaultValue,
  value,
  onChange,
  takesFocus = false,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'password' | 'date' | 'datetime-local';
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
} & Value): ReactElement {
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
          {...(value !== undefined && {
            value,
            onChange: (event) => {
              onChange(event.target.value);
            },
          })}
        />
      )}
    </Field>
  );
}
