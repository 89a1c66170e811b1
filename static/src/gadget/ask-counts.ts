import type { GadgetPlace } from '../bridge/gadget';
import { askCounts } from '../overview/live/ask-now';
import type { Counting } from '../overview/live/count-cells';
import { gadgetCells } from './now-cells';
import { readSettings } from './settings';

/** Starts to count what a gadget shows of the present; `null` for one that shows nothing of it. */
export function askGadgetCounts({ moduleKey, settings, isEdited }: GadgetPlace): Counting | null {
  if (moduleKey === 'sla-trend' || isEdited) return null;
  const { connectionId, leastSeverity } = readSettings(settings);
  return askCounts(gadgetCells({ connectionId, project: null }, leastSeverity));
}
