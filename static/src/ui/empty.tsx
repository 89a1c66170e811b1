import type { ReactElement, ReactNode } from 'react';
import './empty.css';

/** In place of a list that has nothing yet: what is missing, and how it gets there. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <p>{title}</p>
      {children}
    </div>
  );
}
