import { invokePanel } from '../bridge/invoke';
import { followJiraTheme } from '../bridge/theme';
import { createRemote } from '../remote/create-remote';
import { sayNotLoaded } from '../ui/say-not-loaded';

// Asked before the code that draws the answer is there: the answer takes longer than all that the page has to do.
const panel = createRemote(() => invokePanel('getPanel'));
followJiraTheme();

void import('./draw-panel').then(({ drawPanel }) => {
  drawPanel(panel);
}, sayNotLoaded);
