import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { FormOpener } from '../ui/form-opener';
import { actionNames, inButtonOrder } from './action-name';
import type { PanelControl } from './panel-control';

/** The actions the viewer may take on the clock; empty for read-only viewers. */
export function ActionsSection({
  view,
  control,
}: {
  readonly view: TrackedPanel;
  readonly control: PanelControl;
}): ReactElement {
  return (
    <FormOpener
      label="What you can do"
      choices={inButtonOrder(view.actions).map((key) => ({ key, label: actionNames[key] }))}
      load={() => import('./action-form')}
      onOpen={() => {
        control.report(null);
      }}
    >
      {({ ActionForm }, type, close) => (
        <ActionForm type={type} view={view} control={control} close={close} />
      )}
    </FormOpener>
  );
}
