import { policyLabel, type PolicyRef } from '../domain/sla/policy';

export { PROJECTION_PROPERTY } from '../domain/cases/projection';

/**
 * All of these search by the property that the app writes to each issue: Jira refuses a query whole that names the key of
 * an issue that was deleted or is hidden.
 */

/** A value in JQL, quoted so that no character of it means anything. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

/** JQL for the issues of a connection. */
export function issuesOfConnection(connectionId: string): string {
  return `bountyClockConnection = ${quoted(connectionId)}`;
}

/** JQL for the issues whose clock counts by this version of a policy. */
export function issuesOfPolicy(policy: PolicyRef): string {
  return `bountyClockPolicy = ${quoted(policyLabel(policy))}`;
}

/** JQL for the issues of submissions. */
export function issuesOfSubmissions(submissionIds: readonly string[]): string {
  return `bountyClockSubmission in (${submissionIds.map(quoted).join(', ')})`;
}

/** The address of Jira's issue search with a query filled in, below the site's own. */
export function searchPath(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
