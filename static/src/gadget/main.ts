import { askGadgetPlace } from '../bridge/gadget';
import { followJiraTheme } from '../bridge/theme';
import { askViewer } from '../bridge/viewer';
import { reportNotLoaded } from '../ui/report-not-loaded';
import { askGadgetFigures } from './ask-figures';

const viewer = askViewer();
followJiraTheme();
const place = askGadgetPlace();
// Requested before the code for the answer is loaded: the request takes longer than everything else in the frame.
const figures = place.then(askGadgetFigures);

void Promise.all([import('./draw-gadget'), place, figures, viewer]).then(
  ([{ drawGadget }, where, remote, who]) => {
    drawGadget(where, remote, who);
  },
  reportNotLoaded,
);
