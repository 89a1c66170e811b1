import { invokeAdmin } from '../bridge/invoke';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { sayNotLoaded } from '../ui/say-not-loaded';

// Asked before the code that draws the answers is there: they take longer than all that the page has to do.
const overview = createRemote(() => invokeAdmin('getOverview'));
const health = createRemote(() => invokeAdmin('getHealth'));
followJiraTheme();
const history = openPageHistory();

void import('./page/draw-admin').then(({ drawAdmin }) => {
  drawAdmin(overview, health, history);
}, sayNotLoaded);
