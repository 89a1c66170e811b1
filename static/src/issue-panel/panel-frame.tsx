import type { ReactElement, ReactNode } from 'react';
import { NoticeArea, type Notice } from '../ui/notice-area';
import type { PanelState } from './model/panel-state';
import './panel-frame.css';

/** The panel's root. It takes the focus after a retry whose button is gone. */
export function PanelFrame({
  state,
  notice,
  children,
}: {
  readonly state: PanelState;
  /** The result of an action; left out where there are no actions. */
  readonly notice?: Notice | null | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main data-state={state} tabIndex={-1}>
      {notice !== undefined && <NoticeArea notice={notice} />}
      <div className="panel">{children}</div>
    </main>
  );
}
