import type { ReactElement } from 'react';
import { Field, type FieldProps } from '../../ui/field';
import './form-field.css';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly name: string;
}

/** Uncontrolled unless `value` is given. */
type Value<T extends string> =
  | { readonly defaultValue: T; readonly value?: never; readonly onChange?: (value: T) => void }
  | { readonly value: T; readonly defaultValue?: never; readonly onChange: (value: T) => void };

/** A labeled select. */
export function SelectField<T extends string>({
  options,
  defaultValue,
  value,
  onChange,
  ...field
}: FieldProps & { readonly options: readonly Option<T>[] } & Value<T>): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          defaultValue={defaultValue}
          value={value}
          onChange={(event) => {
            onChange?.(event.target.value as T);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
