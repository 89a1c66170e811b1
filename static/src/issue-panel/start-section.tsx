import type { ReactElement } from 'react';
import type { StartOptions } from '../../../src/contract/panel';
import type { ServerClock } from '../time/server-clock';
import { FormOpener } from '../ui/form-opener';
import type { PanelControl } from './panel-control';
import { panelWords } from './words/panel-words';

/** Lets people who may edit the issue start its clock, or link it to a submission. */
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
      choices={[
        { key: 'start', label: panelWords.startActions },
        { key: 'link', label: panelWords.linkActions },
      ]}
      load={() => import('./untracked-forms')}
      onOpen={() => {
        control.report(null);
      }}
    >
      {({ StartForm, LinkForm }, key, close) =>
        key === 'start' ? (
          <StartForm start={start} clock={clock} control={control} close={close} />
        ) : (
          <LinkForm control={control} close={close} />
        )
      }
    </FormOpener>
  );
}
