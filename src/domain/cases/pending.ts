import type { PendingUpdate } from './pending-update';
import type { IssueView } from './tracked-issue';
import type { Instant } from '../sla/instant';

/**
 * A write to Jira that was begun and not yet recorded as done. Whoever finds it after a crash looks at Jira first.
 * `view` is what the new issue was to show.
 */
export type Pending = {
  /** When the latest attempt began; `null` where it has ended, and what it has not done is known. */
  readonly since: Instant | null;
  /** When the first attempt began. */
  readonly firstSince: Instant;
} & (
  | { readonly kind: 'create'; readonly view: IssueView }
  | { readonly kind: 'update'; readonly update: PendingUpdate }
);
