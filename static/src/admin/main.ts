import { invokeAdmin } from '../bridge/invoke';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';

// Requested before the code for the answers is loaded: the requests take longer than everything else on the page.
const overview = createRemote(() => invokeAdmin('getOverview'));
const health = createRemote(() => invokeAdmin('getHealth'));
const viewer = askViewer();
followJiraTheme();
const history = openPageHistory();

void Promise.all([import('./draw-admin'), viewer]).then(([{ drawAdmin }, { locale }]) => {
  drawAdmin(overview, health, history, locale);
}, reportNotLoaded);
