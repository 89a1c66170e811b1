import type { ReactElement, ReactNode } from 'react';
import type { Notice } from '../ui/notice-area';
import { PanelFrame } from './panel-frame';
import { PanelHeading } from './panel-heading';
import type { PanelState } from './panel-state';

/** A panel without a clock: its state, its meaning and what to do. */
export function PlainView({
  state,
  notice,
  children,
}: {
  readonly state: PanelState;
  readonly notice?: Notice | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <PanelFrame state={state} notice={notice}>
      <PanelHeading state={state} />
      {children}
    </PanelFrame>
  );
}
