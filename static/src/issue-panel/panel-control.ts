import type { PanelView } from '../../../src/contract/panel';
import type { Notice } from '../ui/notice-area';

/** What a form can do to the panel it is on. */
export interface PanelControl {
  /** Shows the panel as the server has just told it. */
  readonly show: (panel: PanelView) => void;
  readonly refresh: () => Promise<void>;
  /** Says at the top of the panel what something came to; `null` takes it away. */
  readonly report: (notice: Notice | null) => void;
}
