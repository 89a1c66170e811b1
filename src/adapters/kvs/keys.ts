import { createHash } from 'node:crypto';

/** Key names of the app's storage. External ids are hashed if they might violate the key rules. */

export const CASE_ENTITY = 'case';
export const DELIVERY_ENTITY = 'delivery';
export const DEAD_LETTER_ENTITY = 'dead-letter';
export const SUSPENDED_ENTITY = 'suspended-delivery';
export const PARKED_ENTITY = 'parked-delivery';
export const ADMIN_LOG_ENTITY = 'admin-log-entry';
/** The versions of connections, setups, current policies, judged resolutions, conversations and agreements, which a write is checked against. */
export const REVISION_ENTITY = 'revision';
/** Which cases name an account. */
export const CASE_PERSON_ENTITY = 'case-person';
/** Index of the people on cases: by account. */
export const BY_ACCOUNT = 'by-account';
/** Index of deliveries and dead letters: by connection and time. */
export const BY_CONNECTION = 'by-connection';
/** Index of deliveries: by connection and time of settlement. */
export const BY_SETTLED = 'by-settled';
/** Index of unsettled deliveries: by connection and time of arrival. */
export const BY_WAITING = 'by-waiting';
/** Index of parked deliveries: the most urgent first, then the earliest. */
export const BY_URGENCY = 'by-urgency';

/** Index of the admin log, and of dead letters and suspended deliveries of all connections. */
export const BY_TIME = 'by-time';

/** Number of entries in the admin log. */
export const ADMIN_LOG_COUNT_KEY = 'admin-log-count';

/** Index of deliveries of all connections, by time of arrival. */
export const BY_RECEIPT = 'by-receipt';

/** Index of cases by their next check, the earliest first. */
export const BY_VERSION = 'by-version';
export const BY_CHECK = 'by-check';

/** Index of open cases: by connection and pinned policy. */
export const BY_OPEN = 'by-open';

/** Index of cases by connection and their last change, the earliest first. */
export const BY_CHANGE = 'by-change';

/** How far the count of a connection's cases is. */
export function figuresKey(connectionId: string): string {
  return `figures:${connectionId}`;
}

/** Begins the keys of one count of a connection's cases. */
export function countPrefix(connectionId: string, generation: number): string {
  return `figures:${connectionId}:${generation}:`;
}

/** The figures of a project and a year. */
export function rollupKey(connectionId: string, generation: number, name: string): string {
  return `${countPrefix(connectionId, generation)}sum:${name}`;
}

/** What some of the cases that were first written in a month contribute to them. */
export function contributionsKey(connectionId: string, generation: number, chunk: string): string {
  return `${countPrefix(connectionId, generation)}cases:${chunk}`;
}

/** A part of the timeline of a case that is too long for one record. */
export function caseArchiveKey(key: string, place: number): string {
  return `case-archive:${createHash('sha256').update(key).digest('hex')}:${place}`;
}

/** The conversation of a case. */
export function conversationKey(key: string): string {
  return `conversation:${createHash('sha256').update(key).digest('hex')}`;
}

/** What an issue and its finding have agreed on. */
export function agreementKey(key: string): string {
  return `agreement:${createHash('sha256').update(key).digest('hex')}`;
}

/** What is known about the comments of a connection. */
export function connectionCommentsKey(connectionId: string): string {
  return `comments:${connectionId}`;
}

export function casePersonKey(accountId: string, key: string): string {
  return createHash('sha256').update(`${accountId}\n${key}`).digest('hex');
}

/** The case may stop to name an account that its conversation names. */
export function conversationPersonKey(accountId: string, key: string): string {
  return createHash('sha256').update(`${accountId}\n${key}\nconversation`).digest('hex');
}

export const CONNECTION_PREFIX = 'connection:';

export function connectionKey(id: string): string {
  return `${CONNECTION_PREFIX}${id}`;
}

const REVISION_PREFIX = 'revision:';

/** The key whose version is under a key of this kind. */
export function keyOfRevision(revision: string): string {
  return revision.slice(REVISION_PREFIX.length);
}

/** The version of the value under a plain key. A key of its own: a transaction must not name one twice. */
export function revisionKey(key: string): string {
  return `${REVISION_PREFIX}${key}`;
}

/** Secret store: the secrets and tolerance of a connection. */
export function intakeKey(connectionId: string): string {
  return `intake:${connectionId}`;
}

/** What a connection has learned about how its sender signs. */
export function signingLessonKey(connectionId: string): string {
  return `signing-lesson:${connectionId}`;
}

/** How many calls of a connection were refused in the last day. */
export function refusedCallsKey(connectionId: string): string {
  return `refused-calls:${connectionId}`;
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

/** Metadata of the fields of a project and issue type. */
export function fieldMetadataKey(projectId: string, issueTypeId: string): string {
  return `field-metadata:${projectId}:${issueTypeId}`;
}

/** The event of a dead letter; lists of dead letters need not read it. */
export function deadLetterBodyKey(connectionId: string, eventId: string): string {
  return `dead-letter-body:${deliveryKey(connectionId, eventId)}`;
}

/** A piece of a body that is too large for one value; the first piece is stored with its dead letter. */
export function bodyPieceKey(bodyKey: string, piece: number): string {
  return `${bodyKey}:${piece}`;
}

/** The event of a suspended delivery. */
export function suspendedBodyKey(connectionId: string, eventId: string): string {
  return `suspended-delivery-body:${deliveryKey(connectionId, eventId)}`;
}

export function droppedDeadLettersKey(connectionId: string): string {
  return `dropped-dead-letters:${connectionId}`;
}

/** Since when deliveries may be parked. */
export const PARKED_KEY = 'parked-since';

/** By when a drain of the parked deliveries is arranged. */
export const DRAIN_KEY = 'parked-drain-by';

/** Until when Jira has asked the app to wait. */
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

/** A connection in setup. */
export function setUpKey(connectionId: string): string {
  return `${SET_UP_PREFIX}${connectionId}`;
}

export function pinKey(projectId: string): string {
  return `panel-pin:${projectId}`;
}

export const POLICY_SAVE_PREFIX = 'policy-saved:';

/** Who saved a version of a policy, and when. */
export function policySaveKey(id: string, version: number): string {
  return `${POLICY_SAVE_PREFIX}${id}:${version}`;
}

/** The current or last application of a policy to open cases. */
export const APPLICATION_KEY = 'policy-application';

export const CANCELLED_APPLICATION_KEY = 'policy-application-cancelled';

export function applicationFailurePrefix(jobId: string): string {
  return `policy-application-failure:${jobId}:`;
}

/** What an administrator should hear about issues of a connection; the smallest rank is the most severe. */
export function issueNotePrefix(connectionId: string, rank: number): string {
  return `issue-note:${connectionId}:${rank}:`;
}

/** What one of the site's resolutions counts as. */
export function resolutionKey(id: string): string {
  return `resolution:${id}`;
}

/** How far the report of the accounts to Atlassian is. */
export const REPORT_CYCLE_KEY = 'personal-data-report';

/** What a connection lost with a closed account. */
export function lostPeopleKey(connectionId: string): string {
  return `lost-people:${connectionId}`;
}

/** The latest queued work that this version of the app does not know. */
export const UNKNOWN_WORK_KEY = 'unknown-work';

/** Until when changes are found by a writing of the columns that is arranged; missing while columns are off. */
export const COLUMNS_UNTIL_KEY = 'columns-until';

/** Whether columns are on; missing if they never were. */
export const COLUMNS_KEY = 'columns';

/** How far the writing of the columns is. */
export const COLUMNS_RUN_KEY = 'columns-run';
