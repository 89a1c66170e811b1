import type { ReactElement } from 'react';
import { Field } from '../../../ui/field';
import '../../form/form-field.css';

/** The document as text, for what the form does not show. */
export function JsonField({
  value,
  problem,
  onChange,
}: {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <Field
      name="document"
      label="Policy document (JSON)"
      hint="Bounty Clock assigns the version number and ignores the one in the document."
      problem={problem}
    >
      {(control) => (
        <textarea
          {...control}
          className="code"
          rows={24}
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
