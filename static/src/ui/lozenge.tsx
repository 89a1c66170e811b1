import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon';
import './lozenge.css';

export type LozengeTone = 'neutral' | 'information' | 'discovery' | 'success' | 'warning' | 'danger';

/** A state in a word and a color that repeats it. */
export function Lozenge({
  tone,
  icon,
  testId,
  children,
}: {
  readonly tone: LozengeTone;
  readonly icon?: IconName;
  readonly testId?: string;
  readonly children: string;
}): ReactElement {
  return (
    <span className={`lozenge ${tone}`} data-testid={testId}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
