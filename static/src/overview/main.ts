import { invokeOverview } from '../bridge/invoke';
import { openPageHistory } from '../bridge/page-history';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';
import { startAddress } from './address';

// Requested before the code for the answer is loaded: the request takes longer than everything else on the page.
const { months, connectionId } = startAddress;
const viewer = askViewer();
const figures = createRemote(async () => {
  const { project } = await viewer;
  return invokeOverview('getFigures', { months, connectionId, project });
});
followJiraTheme();
const history = openPageHistory();

void Promise.all([import('./draw-overview'), viewer]).then(([{ drawOverview }, who]) => {
  drawOverview(figures, who, history);
}, reportNotLoaded);
