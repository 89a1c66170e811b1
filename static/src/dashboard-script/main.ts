import { onEvent, tellFrames } from '../bridge/events';
import { invokeOverview } from '../bridge/invoke';
import { openDesk } from '../shared-figures/open-desk';

openDesk(
  { tell: tellFrames, listen: onEvent },
  (request) => invokeOverview('getFigures', request),
  () => performance.now(),
);
