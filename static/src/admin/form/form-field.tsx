import type { ReactElement } from 'react';
import { Field, type FieldProps } from '../../ui/field';
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
  suggestions = [],
  ...field
}: FieldProps & {
  readonly type?: 'text' | 'password' | 'date' | 'datetime-local';
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  /** Whole values to choose from; any other can be typed. */
  readonly suggestions?: readonly string[];
} & Value): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type={type}
            autoComplete="off"
            autoFocus={takesFocus}
            spellCheck={false}
            {...(suggestions.length > 0 && { list: `${control.id}-known` })}
            {...(defaultValue !== undefined && { defaultValue })}
            {...(value !== undefined && {
              value,
              onChange: (event) => {
                onChange(event.target.value);
              },
            })}
          />
          {suggestions.length > 0 && (
            <datalist id={`${control.id}-known`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
