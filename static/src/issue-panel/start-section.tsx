import type { ReactElement } from 'react';
import type { StartOptions } from '../../../src/contract/panel';
import type { ServerClock } from '../time/server-clock';
import { FormOpener } from '../ui/form-opener';
import type { PanelControl } from './panel-control';
import { panelWords } from './words/panel-words';

/** Lets people who may edit the issue start its clock. */
export function StartSection({
  start,
  clock,
  control,
}: {
  readonly start: StartOptions;
  readonly clock: ServerClock;
  readonly control: PanelControl;
}): ReactElement {
  return (
    <FormOpener
      label={panelWords.actions}
      choices={[{ key: 'start', label: panelWords.startActions }]}
      load={() => import('./start-form')}
      onOpen={() => {
        control.report(null);
      }}
    >
      {({ StartForm }, _key, close) => (
        <StartForm start={start} clock={clock} control={control} close={close} />
      )}
    </FormOpener>
  );
}
