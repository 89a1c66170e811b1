import type { ReactElement, ReactNode } from 'react';
import './form-field.css';

/** Fields of a form that are about one thing. */
export function FieldGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
