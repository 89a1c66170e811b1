import Heading from '@atlaskit/heading';
import { Inline } from '@atlaskit/primitives/compiled';
import type { ReactElement } from 'react';
import { Lozenge } from '../ui/lozenge';
import { stateWords, type PanelState } from './panel-state';

/** The panel's heading, with its state. */
export function PanelHeading({ state }: { readonly state: PanelState }): ReactElement {
  const { name, tone } = stateWords[state];
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Heading as="h1" size="small">
        Fix deadline
      </Heading>
      <Lozenge tone={tone} testId="sla-state">
        {name}
      </Lozenge>
    </Inline>
  );
}
