import { createHash } from 'node:crypto';

/** Key names of the app's storage, in one place. Ids from outside are hashed where they might not fit the key rules. */

export const CASE_ENTITY = 'case';
export const DELIVERY_ENTITY = 'delivery';
export const DEAD_LETTER_ENTITY = 'dead-letter';
/** Index on deliveries and dead letters: by connection, newest first. */
export const BY_CONNECTION = 'by-connection';

/** Index on cases: by when they have to be looked at, the earliest first. */
export const BY_CHECK = 'by-check';

export const CONNECTION_PREFIX = 'connection:';

export function connectionKey(id: string): string {
  return `${CONNECTION_PREFIX}${id}`;
}

/** Secret store: the secrets and tolerance of a connection. */
export function intakeKey(connectionId: string): string {
  return `intake:${connectionId}`;
}

/** Submission ids are checked on arrival to be plain. */
export function caseKey(submissionId: string): string {
  return submissionId;
}

/** Points from a Jira issue to its submission. */
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

export function pinKey(projectId: string): string {
  return `panel-pin:${projectId}`;
}
