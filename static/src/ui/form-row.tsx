import type { ReactElement, ReactNode } from 'react';
import './form-row.css';

/** Short fields beside each other, as many as there is room for. */
export function FormRow({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="form-row">{children}</div>;
}
