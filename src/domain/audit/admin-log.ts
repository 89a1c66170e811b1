import type { Instant } from '../sla/instant';
import type { PlaceChange } from './changed-places';

/** The kinds of change that the log records. */
export type AuditAction =
  | 'set-up-begun'
  | 'set-up-discarded'
  | 'connection-added'
  | 'connection-changed'
  /** An account was closed; `by` is the former user. */
  | 'person-taken-off'
  | 'connection-paused'
  | 'connection-resumed'
  | 'connection-deleted'
  | 'secret-added'
  | 'secret-removed'
  | 'signing-accepted'
  | 'signing-declined'
  | 'signing-listened'
  | 'token-set'
  | 'token-removed'
  | 'panel-pinned'
  | 'metadata-refreshed'
  | 'policy-saved'
  | 'policy-applied'
  | 'policy-application-cancelled'
  | 'rules-applied'
  | 'rules-application-cancelled'
  | 'dead-letters-replayed'
  | 'dead-letters-discarded'
  | 'comparison-started'
  | 'import-started'
  | 'import-cancelled'
  | 'finding-entered'
  | 'issue-linked'
  | 'issue-unlinked'
  /** A person had an answer sent; the note is the issue, never the text. */
  | 'answer-to-team'
  | 'answer-by-comment'
  | 'answer-to-researcher'
  | 'answer-send-again'
  | 'answer-was-sent'
  | 'answer-discard'
  | 'change-sent'
  | 'change-left'
  | 'resolution-judged'
  | 'recount-started'
  | 'columns-switched'
  | 'configuration-imported'
  | 'evidence-exported';

/** The object of a change. */
export interface AdminSubject {
  readonly kind: 'connection' | 'policy' | 'site';
  /** Id of the connection or policy; empty for the site. */
  readonly id: string;
}

/** One entry of the admin log: who changed what, when, and both values. Holds no secrets and no report text. */
export interface AdminLogEntry {
  readonly at: Instant;
  /** Account id of the administrator. */
  readonly by: string;
  readonly action: AuditAction;
  readonly subject: AdminSubject;
  readonly changes: readonly PlaceChange[];
  /** Context beside the changes, e.g. a reason or a number; `null` without any. */
  readonly note: string | null;
}
