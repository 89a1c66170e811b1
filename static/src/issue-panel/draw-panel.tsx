import type { PanelView } from '../../../src/contract/panel';
import type { Remote } from '../remote/create-remote';
import { drawPage } from '../ui/draw-page';
import { App } from './app';

export function drawPanel(panel: Remote<PanelView>): void {
  drawPage(<App panel={panel} />);
}
