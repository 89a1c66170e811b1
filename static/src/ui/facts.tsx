import type { ReactElement, ReactNode } from 'react';
import './facts.css';

/** A list of facts, in as many columns as fit. */
export function Facts({
  className = '',
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}): ReactElement {
  return <dl className={`facts ${className}`}>{children}</dl>;
}

export function Fact({
  name,
  testId,
  isWide = false,
  children,
}: {
  readonly name: string;
  readonly testId?: string;
  /** Takes a whole row. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={isWide ? 'fact wide' : 'fact'}>
      <dt>{name}</dt>
      <dd data-testid={testId}>{children}</dd>
    </div>
  );
}
