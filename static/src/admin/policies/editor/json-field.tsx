import type { ReactElement } from 'react';
import { CodeField } from '../../form/code-field';
import { jsonFieldWords as words } from './words';

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
      label={words.policyDocumentJson}
      hint={words.policyDocumentJsonHint}
      problem={problem}
      rows={24}
      value={value}
      onChange={onChange}
    />
  );
}
