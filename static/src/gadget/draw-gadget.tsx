import { writeDatesAs } from '../../../src/wording/date-locale';
import type { Viewer } from '../bridge/viewer';
import { drawPage } from '../ui/draw-page';
import { App } from './app';
import type { AskedGadget } from './gadget-props';

export function drawGadget(gadget: AskedGadget, viewer: Viewer): void {
  writeDatesAs(viewer.locale);
  drawPage(<App {...gadget} viewer={viewer} />);
}
