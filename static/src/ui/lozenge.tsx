import type { ReactElement } from 'react';
import './lozenge.css';

export type LozengeTone = 'neutral' | 'information' | 'discovery' | 'success' | 'warning' | 'danger';

/**
 * A state in a word and a color, in Atlassian's design and on its tokens. Their own component brings a client for
 * feature flags and a second style engine: 56 KB compressed, more than React.
 */
export function Lozenge({
  tone,
  testId,
  children,
}: {
  readonly tone: LozengeTone;
  readonly testId?: string;
  readonly children: string;
}): ReactElement {
  return (
    <span className={`lozenge ${tone}`} data-testid={testId}>
      {children}
    </span>
  );
}
