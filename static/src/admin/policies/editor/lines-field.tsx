import type { ReactElement } from 'react';
import { Field, type FieldProps } from '../../../ui/field';

/** An optional field that holds one entry in each line. */
export function LinesField({
  rows,
  value,
  onChange,
  ...field
}: Omit<FieldProps, 'isRequired'> & {
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <Field {...field} isRequired={false}>
      {(control) => (
        <textarea
          {...control}
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
