import type { FiguresResult } from '../../../src/contract/figures';
import type { GadgetPlace } from '../bridge/gadget';
import type { Counting } from '../overview/live/count-cells';
import type { Remote } from '../remote/create-remote';
import type { GadgetSettings } from './settings';

/** A gadget, and what was asked for it before its code was loaded. */
export interface AskedGadget {
  readonly place: GadgetPlace;
  readonly figures: Remote<FiguresResult>;
  /** `null` for a gadget that shows nothing of the present. */
  readonly counting: Counting | null;
}

/** What every gadget shows. */
export interface GadgetProps {
  readonly place: GadgetPlace;
  readonly settings: GadgetSettings;
  readonly figures: Remote<FiguresResult>;
}
