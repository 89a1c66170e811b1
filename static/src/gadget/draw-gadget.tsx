import type { FiguresResult } from '../../../src/contract/figures';
import { writeDatesAs } from '../../../src/wording/date-locale';
import type { GadgetPlace } from '../bridge/gadget';
import type { Viewer } from '../bridge/viewer';
import type { Remote } from '../remote/create-remote';
import { drawPage } from '../ui/draw-page';
import { App } from './app';

export function drawGadget(place: GadgetPlace, figures: Remote<FiguresResult>, viewer: Viewer): void {
  writeDatesAs(viewer.locale);
  drawPage(<App place={place} figures={figures} viewer={viewer} />);
}
