import { createContext, useContext } from 'react';
import type { Viewer } from '../bridge/viewer';

/** Who looks at the panel. */
export const ViewerContext = createContext<Viewer>({
  ...{ locale: 'en-GB', timeZone: 'UTC' },
  ...{ accountId: '', siteUrl: '', project: null },
});

export function useViewer(): Viewer {
  return useContext(ViewerContext);
}
