import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { ActionOpener } from './action-opener';
import type { PanelControl } from './panel-control';
import type { PanelModel } from './model/panel-model';
import type { TrackedState } from './model/panel-state';
import { actionNames, inButtonOrder, primaryAction } from './words/action-name';
import { panelWords } from './words/panel-words';

const urgent: readonly TrackedState[] = ['at-risk', 'breached', 'paused', 'no-severity'];

/** The actions the viewer may take on the clock: one in front, the others behind “More”. Empty for read-only viewers. */
export function ActionsSection({
  view,
  model,
  control,
}: {
  readonly view: TrackedPanel;
  readonly model: PanelModel;
  readonly control: PanelControl;
}): ReactElement {
  const actions = inButtonOrder(view.actions, 'others');
  const first = primaryAction(actions, model);
  const { state } = model.fix;
  // A request that the viewer can decide goes first.
  const isUrgent =
    inButtonOrder(view.actions, 'request').length === 0 && (urgent.includes(state) || model.worst !== 'fix');
  return (
    <ActionOpener
      view={view}
      control={control}
      label={panelWords.actions}
      choices={
        first === null
          ? []
          : [{ key: first, label: actionNames[first], look: isUrgent ? 'primary' : 'default' }]
      }
      more={actions.filter((key) => key !== first).map((key) => ({ key, label: actionNames[key] }))}
    />
  );
}
