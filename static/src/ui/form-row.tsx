import type { ReactElement, ReactNode } from 'react';
import './form-row.css';

/** Short fields in a row, as many as fit. */
export function FormRow({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="form-row">{children}</div>;
}
