import type { ReactElement } from 'react';
import { Field } from '../../../ui/field';

/** An optional field that holds one entry in each line. */
export function LinesField({
  name,
  label,
  hint,
  problem,
  rows,
  value,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <Field name={name} label={label} hint={hint} problem={problem} isRequired={false}>
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
