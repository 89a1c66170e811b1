import { invokePanel } from '../bridge/invoke';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';

// Requested before the code for the answer is loaded: the request takes longer than everything else on the page.
const panel = createRemote(() => invokePanel('getPanel'));
const viewer = askViewer();
followJiraTheme();

void Promise.all([import('./draw-panel'), viewer]).then(([{ drawPanel }, who]) => {
  drawPanel(panel, who);
}, reportNotLoaded);
