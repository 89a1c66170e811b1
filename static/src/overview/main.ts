import { inTime } from '../bridge/in-time';
import { invokeOverview } from '../bridge/invoke';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';
import { openAt } from './opening';

// Requested before the code for the answers is loaded: the requests take longer than everything else on the page.
const viewer = askViewer();
const history = openPageHistory();
const opening = Promise.all([viewer, inTime(history)]).then(([{ project }, opened]) =>
  openAt(opened?.read() ?? '', project),
);
const figures = createRemote(async () => invokeOverview('getFigures', (await opening).figures));
followJiraTheme();

void Promise.all([import('./draw-overview'), opening, viewer]).then(([{ drawOverview }, place, who]) => {
  drawOverview({ ...place, past: figures }, who, history);
}, reportNotLoaded);
