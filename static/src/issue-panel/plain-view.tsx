import type { ReactElement, ReactNode } from 'react';
import { Lozenge } from '../ui/lozenge';
import type { Notice } from '../ui/notice-area';
import { PanelFrame } from './panel-frame';
import type { PanelState } from './model/panel-state';
import { panelWords } from './words/panel-words';
import { stateWords } from './words/state-words';

/** A panel without a clock: its state, its meaning and what to do, in one line if there is room. */
export function PlainView({
  state,
  notice,
  children,
}: {
  readonly state: PanelState;
  readonly notice?: Notice | null;
  readonly children: ReactNode;
}): ReactElement {
  const { name, tone, icon } = stateWords[state];
  return (
    <PanelFrame state={state} notice={notice}>
      <h1 className="visually-hidden">{panelWords.title}</h1>
      <div className="plain">
        <Lozenge tone={tone} icon={icon} testId="sla-state">
          {name}
        </Lozenge>
        {children}
      </div>
    </PanelFrame>
  );
}
