import type { FiguresResult } from '../../../src/contract/figures';
import { onEvent, tellFrames } from '../bridge/events';
import type { GadgetPlace } from '../bridge/gadget';
import { invokeOverview } from '../bridge/invoke';
import { createRemote, type Remote } from '../remote/create-remote';
import { wantFigures } from '../shared-figures/want-figures';
import { readSettings } from './settings';

/** The longest period, from which each gadget shows its own: so that gadgets with different ones share an answer. */
const LONGEST = 24;

/** The figures for a gadget, asked together with the other gadgets of the dashboard. */
export function askGadgetFigures({ settings, isEdited }: GadgetPlace): Remote<FiguresResult> {
  // The settings need the list of programs, which comes with any figures.
  const connectionId = isEdited ? null : readSettings(settings).connectionId;
  return createRemote(() =>
    wantFigures(
      { months: LONGEST, connectionId, project: null },
      { tell: tellFrames, listen: onEvent },
      (request) => invokeOverview('getFigures', request),
    ),
  );
}
