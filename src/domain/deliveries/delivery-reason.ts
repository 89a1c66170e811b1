import type { FailedTransition } from '../cases/tracked-issue';

/** Why a delivery made no visible change in Jira. */
export type NoChange =
  | 'state-too-early'
  | 'rejected-state'
  | 'duplicate'
  | 'severity-too-low'
  | 'issue-deleted'
  | 'nothing-to-show';

/** Why a blocker moved no clock. */
export type BlockerReason =
  'blocker-off' | 'blocker-of-others' | 'blocker-without-case' | 'blocker-in-policy';

/** Why a delivery has its outcome: a code, and the values for its sentence. */
export type DeliveryReason =
  | { readonly code: NoChange }
  /** A state of the source that is newer than the app's list of them. */
  | { readonly code: 'unknown-state'; readonly state: string }
  | { readonly code: 'connection-paused' | 'connection-not-switched-on' | 'connection-deleted' }
  /** `blocker`: of events from before the app could pause a clock for one. */
  | { readonly code: 'unknown-event-kind' | 'blocker' }
  | { readonly code: BlockerReason }
  | { readonly code: 'other-connection'; readonly connectionId: string }
  /** It names another program than the connection's. */
  | { readonly code: 'other-program'; readonly program: string }
  | { readonly code: 'not-json' | 'not-an-event'; readonly path: string }
  /** It could be read later, as this event. */
  | { readonly code: 'read-as'; readonly eventId: string }
  /** It is signed with the connection's secret, in a way that nobody has accepted yet, or that somebody has declined. */
  | { readonly code: 'signing-not-accepted' | 'signing-declined' }
  /** The issue waits for the event that carries the report. */
  | { readonly code: 'report-awaited'; readonly eventId: string | null }
  /** Jira took the rest of the write. */
  | {
      readonly code: 'partly-written';
      /** Ids of fields. */
      readonly skippedFields: readonly string[];
      readonly failedTransition: FailedTransition | null;
      /** Why Jira refused the comment; lacks or `null` where it took it. */
      readonly notCommented?: string | null;
      /** Why Jira refused the link to the finding; lacks or `null` where it took it. */
      readonly notLinked?: string | null;
    }
  /** Jira created the issue, but refused the text of the report in every form: the dead letter keeps it. */
  | { readonly code: 'report-refused'; readonly issueKey: string }
  /** The message of the service that refused or failed. */
  | { readonly code: 'failed'; readonly message: string }
  /** An administrator discarded it, with this explanation. */
  | { readonly code: 'discarded'; readonly note: string };
