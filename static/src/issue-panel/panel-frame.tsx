import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement, ReactNode } from 'react';
import type { PanelState } from './panel-state';

/** The panel's root. It can take the focus, for whoever retried and whose button is gone now. */
export function PanelFrame({
  state,
  children,
}: {
  readonly state: PanelState;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main data-state={state} tabIndex={-1}>
      <Stack space="space.200">{children}</Stack>
    </main>
  );
}
