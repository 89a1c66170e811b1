import type { AdminView } from '../../../../src/contract/admin';
import type { HealthView } from '../../../../src/contract/health';
import type { Remote } from '../../remote/create-remote';
import type { Notice } from './notice';

/** Connections and policies, as the page knows them. */
export type Site = Extract<AdminView, { type: 'overview' }>;

/** What a part of the page can do to the page it is on. */
export interface PageControl {
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
  /** Shows the page as it is after an action, and at the top what the action came to. */
  readonly report: (notice: Notice) => Promise<void>;
}
