import type { ReactElement } from 'react';
import { CodeField } from '../../form/code-field';

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
    <CodeField
      name="document"
      label="Policy document (JSON)"
      hint="Bounty Clock assigns the version number and ignores the one in the document."
      problem={problem}
      rows={24}
      value={value}
      onChange={onChange}
    />
  );
}
