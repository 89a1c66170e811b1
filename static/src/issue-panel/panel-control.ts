import type { PanelView } from '../../../src/contract/panel';
import type { Notice } from '../ui/notice-area';

/** What a form can do to its panel. */
export interface PanelControl {
  /** Shows a panel that the server has just sent. */
  readonly show: (panel: PanelView) => void;
  readonly refresh: () => Promise<void>;
  /** Shows a result at the top of the panel; `null` removes it. */
  readonly report: (notice: Notice | null) => void;
}
