import { invokeAdmin } from '../bridge/invoke';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';

// Requested before the code for the answers is loaded: the requests take longer than everything else on the page.
const overview = createRemote(() => invokeAdmin('getOverview'));
const health = createRemote(() => invokeAdmin('getHealth'));
followJiraTheme();
const history = openPageHistory();

void import('./draw-admin').then(({ drawAdmin }) => {
  drawAdmin(overview, health, history);
}, reportNotLoaded);
