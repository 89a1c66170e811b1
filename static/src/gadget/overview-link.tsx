import type { ReactElement } from 'react';
import { openOverview } from '../bridge/open-page';
import { overviewPath, startAddress, type OverviewView } from '../overview/address';
import type { GadgetSettings } from './settings';
import { gadgetWords } from './words/gadget-words';

/** Opens a part of the overview with the gadget's own period and program, in a new tab. */
export function OverviewLink({
  view,
  settings: { months, connectionId },
}: {
  readonly view: OverviewView;
  readonly settings: GadgetSettings;
}): ReactElement {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        openOverview(overviewPath({ ...startAddress, view, months, connectionId }));
      }}
    >
      {gadgetWords.openOverview}
      <span className="visually-hidden"> {gadgetWords.opens}</span>
    </button>
  );
}
