import { invokePanel } from '../bridge/invoke';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { reportNotLoaded } from '../ui/report-not-loaded';

// Requested before the code for the answer is loaded: the request takes longer than everything else on the page.
const panel = createRemote(() => invokePanel('getPanel'));
followJiraTheme();

void import('./draw-panel').then(({ drawPanel }) => {
  drawPanel(panel);
}, reportNotLoaded);
