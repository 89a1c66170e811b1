import type { FiguresResult } from '../../../src/contract/figures';
import type { GadgetPlace } from '../bridge/gadget';
import type { Remote } from '../remote/create-remote';
import type { GadgetSettings } from './settings';

/** What every gadget shows. */
export interface GadgetProps {
  readonly place: GadgetPlace;
  readonly settings: GadgetSettings;
  readonly figures: Remote<FiguresResult>;
}
