import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled';
import type { ReactElement, ReactNode } from 'react';
import { Lozenge } from '../ui/lozenge';
import type { Notice } from '../ui/notice-area';
import { PanelFrame } from './panel-frame';
import { stateWords, type PanelState } from './panel-state';

/** A panel without a clock: its state, what that means and what to do. */
export function PlainView({
  state,
  notice,
  children,
}: {
  readonly state: PanelState;
  readonly notice?: Notice | null;
  readonly children: ReactNode;
}): ReactElement {
  const { name, tone } = stateWords[state];
  return (
    <PanelFrame state={state} notice={notice}>
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Heading as="h1" size="small">
          Fix deadline
        </Heading>
        <Lozenge tone={tone} testId="sla-state">
          {name}
        </Lozenge>
      </Inline>
      {children}
    </PanelFrame>
  );
}
