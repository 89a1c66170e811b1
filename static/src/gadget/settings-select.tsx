import type { ReactElement } from 'react';
import { Field } from '../ui/field';

/** A labeled select of the settings. */
export function SettingsSelect({
  name,
  label,
  hint,
  options,
  saved,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Values with their texts. */
  readonly options: readonly (readonly [string, string])[];
  readonly saved: string;
}): ReactElement {
  return (
    <Field name={name} label={label} hint={hint} problem={undefined} isRequired={false}>
      {(control) => (
        <select {...control} defaultValue={saved}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
