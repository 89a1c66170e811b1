import type { ReactElement, ReactNode } from 'react';
import './message.css';

/** Information or a call to action, set off from the rest of the page. */
export function Message({
  tone,
  role,
  children,
}: {
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={`message ${tone}`} role={role}>
      {children}
    </div>
  );
}
