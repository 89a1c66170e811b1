import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled';
import type { ReactElement, ReactNode } from 'react';
import { Lozenge } from '../ui/lozenge';
import { PanelFrame } from './panel-frame';
import { stateWords, type PanelState } from './panel-state';

/** A panel without a clock: its state, what that means and what to do. */
export function PlainView({
  state,
  children,
}: {
  readonly state: PanelState;
  readonly children: ReactNode;
}): ReactElement {
  const { name, tone } = stateWords[state];
  return (
    <PanelFrame state={state}>
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
