import type { FiguresResult } from '../../../src/contract/figures';
import { writeDatesAs } from '../../../src/wording/date-locale';
import type { PageHistory } from '../bridge/page-history';
import type { Viewer } from '../bridge/viewer';
import type { Remote } from '../remote/create-remote';
import { drawPage } from '../ui/draw-page';
import { App } from './app';
import { createOverviewNavigation } from './navigation';

export function drawOverview(
  figures: Remote<FiguresResult>,
  viewer: Viewer,
  history: Promise<PageHistory | null>,
): void {
  writeDatesAs(viewer.locale);
  const navigation = createOverviewNavigation(viewer.project);
  void history.then((opened) => {
    if (opened !== null) navigation.follow(opened);
  });
  drawPage(<App first={figures} viewer={viewer} navigation={navigation} />);
}
