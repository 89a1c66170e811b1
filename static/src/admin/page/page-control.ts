import type { AdminView } from '../../../../src/contract/admin';
import type { HealthView } from '../../../../src/contract/health';
import type { Remote } from '../../remote/create-remote';
import type { Notice } from './notice';

/** The loaded connections and policies. */
export type Site = Extract<AdminView, { type: 'overview' }>;

/** What a part of the page can do to the whole page. */
export interface PageControl {
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
  /** Updates the page after an action whose result is shown elsewhere. */
  readonly update: (notice: Notice) => Promise<void>;
  /** Updates the page after an action, and shows the result at the top. */
  readonly report: (notice: Notice) => Promise<void>;
}
