import type { PanelView } from '../../../src/contract/panel';
import { writeDatesAs } from '../../../src/wording/date-locale';
import type { Viewer } from '../bridge/viewer';
import type { Remote } from '../remote/create-remote';
import { drawPage } from '../ui/draw-page';
import { App } from './app';
import { ViewerContext } from './viewer-context';

export function drawPanel(panel: Remote<PanelView>, viewer: Viewer): void {
  writeDatesAs(viewer.locale);
  drawPage(
    <ViewerContext.Provider value={viewer}>
      <App panel={panel} />
    </ViewerContext.Provider>,
  );
}
