import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement, ReactNode } from 'react';
import { NoticeArea, type Notice } from '../ui/notice-area';
import type { PanelState } from './panel-state';

/** The panel's root. It can take the focus, for whoever retried and whose button is gone now. */
export function PanelFrame({
  state,
  notice,
  children,
}: {
  readonly state: PanelState;
  /** What something that was done here came to; left out where nothing can be done. */
  readonly notice?: Notice | null | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main data-state={state} tabIndex={-1}>
      {notice !== undefined && <NoticeArea notice={notice} />}
      <Stack space="space.200">{children}</Stack>
    </main>
  );
}
