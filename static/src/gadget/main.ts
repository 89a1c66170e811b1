import { askGadgetPlace } from '../bridge/gadget';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { reportNotLoaded } from '../ui/report-not-loaded';
import { askGadgetCounts } from './ask-counts';
import { askGadgetFigures } from './ask-figures';

const viewer = askViewer();
// Requested before the code for the answers is loaded: the requests take longer than everything else in the frame.
const asked = askGadgetPlace().then((place) => ({
  place,
  counting: askGadgetCounts(place),
  figures: askGadgetFigures(place),
}));
followJiraTheme();

void Promise.all([import('./draw-gadget'), asked, viewer]).then(([{ drawGadget }, gadget, who]) => {
  drawGadget(gadget, who);
}, reportNotLoaded);
