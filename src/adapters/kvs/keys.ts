import { createHash } from 'node:crypto';

/** Key names of the app's storage, in one place. Ids from outside are hashed where they might not fit the key rules. */

export const CASE_ENTITY = 'case';
export const DELIVERY_ENTITY = 'delivery';
export const DEAD_LETTER_ENTITY = 'dead-letter';
export const SUSPENDED_ENTITY = 'suspended-delivery';
export const PARKED_ENTITY = 'parked-delivery';
export const ADMIN_LOG_ENTITY = 'admin-log-entry';
/** Index on deliveries and dead letters: by connection and time. */
export const BY_CONNECTION = 'by-connection';
/** Index on deliveries: by connection and when they were settled. */
export const BY_SETTLED = 'by-settled';
/** Index on deliveries that are on their way: by connection and when they came. */
export const BY_WAITING = 'by-waiting';
/** Index on parked deliveries: the most urgent first, and of these the earliest. */
export const BY_URGENCY = 'by-urgency';

/** Index on the admin log, and on dead letters and suspended deliveries of all connections. */
export const BY_TIME = 'by-time';

/** How many entries the admin log has. */
export const ADMIN_LOG_COUNT_KEY = 'admin-log-count';

/** Index on deliveries of all connections, by when they came. */
export const BY_RECEIPT = 'by-receipt';

/** Index on cases: by when they have to be looked at, the earliest first. */
export const BY_CHECK = 'by-check';

/** Index on open cases: by connection and the policy they have pinned. */
export const BY_OPEN = 'by-open';

export const CONNECTION_PREFIX = 'connection:';

export function connectionKey(id: string): string {
  return `${CONNECTION_PREFIX}${id}`;
}

/** Secret store: the secrets and tolerance of a connection. */
export function intakeKey(connectionId: string): string {
  return `intake:${connectionId}`;
}

/** Points from a Jira issue to its case. */
export function issueKey(issueId: string): string {
  return `issue:${issueId}`;
}

export const CURRENT_POLICY_PREFIX = 'policy-current:';

export function currentPolicyKey(id: string): string {
  return `${CURRENT_POLICY_PREFIX}${id}`;
}

/** A version of a policy, kept for the cases that have pinned it. */
export function policyVersionKey(id: string, version: number): string {
  return `policy:${id}:${version}`;
}

export function deliveryKey(connectionId: string, eventId: string): string {
  return createHash('sha256').update(`${connectionId}\n${eventId}`).digest('hex');
}

/** What is known of the fields of a project and issue type. */
export function fieldMetadataKey(projectId: string, issueTypeId: string): string {
  return `field-metadata:${projectId}:${issueTypeId}`;
}

/** The event of a dead letter; lists of dead letters need not read it. */
export function deadLetterBodyKey(connectionId: string, eventId: string): string {
  return `dead-letter-body:${deliveryKey(connectionId, eventId)}`;
}

/** The event of a delivery that is kept until its connection is on. */
export function suspendedBodyKey(connectionId: string, eventId: string): string {
  return `suspended-delivery-body:${deliveryKey(connectionId, eventId)}`;
}

export function droppedDeadLettersKey(connectionId: string): string {
  return `dropped-dead-letters:${connectionId}`;
}

/** True if deliveries may be parked. */
export const PARKED_KEY = 'parked-since';

/** By when someone hands parked deliveries on. */
export const DRAIN_KEY = 'parked-drain-by';

/** Until when Jira wants to be left alone. */
export const JIRA_HOLD_KEY = 'jira-hold';

export function talliesKey(connectionId: string): string {
  return `delivery-tallies:${connectionId}`;
}

export function reconciliationKey(connectionId: string): string {
  return `reconciliation:${connectionId}`;
}

export function importKey(connectionId: string): string {
  return `import:${connectionId}`;
}

export function cancelledImportKey(connectionId: string): string {
  return `import-cancelled:${connectionId}`;
}

/** Secret store: the API token of a connection. */
export function tokenKey(connectionId: string): string {
  return `source-token:${connectionId}`;
}

export const SET_UP_PREFIX = 'set-up:';

/** A connection that is being set up. */
export function setUpKey(connectionId: string): string {
  return `${SET_UP_PREFIX}${connectionId}`;
}

export function pinKey(projectId: string): string {
  return `panel-pin:${projectId}`;
}

/** Who saved a version of a policy, and when. */
export function policySaveKey(id: string, version: number): string {
  return `policy-saved:${id}:${version}`;
}

/** The policy that is being applied to open cases, or was last. */
export const APPLICATION_KEY = 'policy-application';

export const CANCELLED_APPLICATION_KEY = 'policy-application-cancelled';

export function applicationFailurePrefix(jobId: string): string {
  return `policy-application-failure:${jobId}:`;
}
