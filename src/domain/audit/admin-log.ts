import type { Instant } from '../sla/instant';
import type { PlaceChange } from './changed-places';

/** What an administrator did. */
export type AuditAction =
  | 'set-up-begun'
  | 'set-up-discarded'
  | 'connection-added'
  | 'connection-changed'
  | 'connection-paused'
  | 'connection-resumed'
  | 'connection-deleted'
  | 'secret-added'
  | 'secret-removed'
  | 'token-set'
  | 'token-removed'
  | 'panel-pinned'
  | 'metadata-refreshed'
  | 'policy-saved'
  | 'policy-applied'
  | 'policy-application-cancelled'
  | 'dead-letters-replayed'
  | 'dead-letters-discarded'
  | 'comparison-started'
  | 'import-started'
  | 'import-cancelled'
  | 'finding-entered'
  | 'configuration-imported';

/** What it was done to. */
export interface AdminSubject {
  readonly kind: 'connection' | 'policy' | 'site';
  /** Of the connection or the policy; empty for the site. */
  readonly id: string;
}

/** One entry of the admin log: who changed what, when, from what to what. No secrets, no report text. */
export interface AdminLogEntry {
  readonly at: Instant;
  /** Account id of the person. */
  readonly by: string;
  readonly action: AuditAction;
  readonly subject: AdminSubject;
  readonly changes: readonly PlaceChange[];
  /** What there is to say beside the changes, e.g. a reason or a number; `null` where there is nothing. */
  readonly note: string | null;
}
