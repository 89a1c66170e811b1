import { writeDatesAs } from '../../../src/wording/date-locale';
import type { PageHistory } from '../bridge/page-history';
import type { Viewer } from '../bridge/viewer';
import { drawPage } from '../ui/draw-page';
import { App, type OpenedOverview } from './app';
import { createOverviewNavigation } from './navigation';

export function drawOverview(
  opening: OpenedOverview,
  viewer: Viewer,
  history: Promise<PageHistory | null>,
): void {
  writeDatesAs(viewer.locale);
  const navigation = createOverviewNavigation(opening.address, viewer.project);
  void history.then((opened) => {
    if (opened !== null) navigation.follow(opened);
  });
  drawPage(<App opening={opening} viewer={viewer} navigation={navigation} />);
}
