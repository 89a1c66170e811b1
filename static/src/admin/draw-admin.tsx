import type { AdminView } from '../../../src/contract/admin';
import type { HealthView } from '../../../src/contract/health';
import { writeDatesAs } from '../../../src/wording/date-locale';
import type { PageHistory } from '../bridge/page-history';
import type { Remote } from '../remote/create-remote';
import { drawPage } from '../ui/draw-page';
import { App } from './app';
import { createNavigation } from './page/navigation';
import { NavigationContext } from './page/use-navigation';

export function drawAdmin(
  overview: Remote<AdminView>,
  health: Remote<HealthView>,
  history: Promise<PageHistory | null>,
  locale: string,
): void {
  writeDatesAs(locale);
  const navigation = createNavigation();
  void history.then((opened) => {
    if (opened !== null) navigation.follow(opened);
  });
  drawPage(
    <NavigationContext.Provider value={navigation}>
      <App overview={overview} health={health} />
    </NavigationContext.Provider>,
  );
}
