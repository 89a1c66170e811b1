import type { ReactElement } from 'react';
import { Field } from '../../ui/field';
import './form-field.css';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly name: string;
}

/** A labeled select. */
export function SelectField({
  options,
  defaultValue,
  onChange,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isRequired?: boolean;
  readonly options: readonly Option[];
  readonly defaultValue: string;
  readonly onChange?: (value: string) => void;
}): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          defaultValue={defaultValue}
          onChange={(event) => {
            onChange?.(event.target.value);
          }}
        >
          {options.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
