import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { CaseActionType } from '../../../src/domain/panel/case-action';
import { FormOpener, type FormChoice } from '../ui/form-opener';
import type { PanelControl } from './panel-control';

/** Buttons that each open the form of an action on the issue. */
export function ActionOpener({
  view,
  control,
  ...buttons
}: {
  readonly view: TrackedPanel;
  readonly control: PanelControl;
  readonly label: string;
  readonly choices: readonly FormChoice<CaseActionType>[];
  /** Behind “More”. */
  readonly more?: readonly FormChoice<CaseActionType>[];
}): ReactElement {
  return (
    <FormOpener
      {...buttons}
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
