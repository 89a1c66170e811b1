import { initialCase, type Case } from './case';
import type { IssueRef } from './tracked-issue';
import type { Connection } from '../connections/connection';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import type { PolicyRef } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { TimelineEvent } from '../sla/timeline';
import { unknownFacts } from '../findings/submission';

/** Why a clock cannot be started. */
export type StartRefusal = 'already-tracked' | 'no-connection' | 'unknown-policy' | 'start-in-the-future';

/** The parts of a Jira issue that a new clock needs. */
export interface PlainIssue extends IssueRef {
  readonly projectId: string;
  readonly summary: string;
  readonly dueDate: string | null;
}

/** A request to start a clock. */
export interface StartRequest {
  readonly issue: PlainIssue;
  readonly policy: PolicyRef;
  readonly severity: Severity;
  readonly startedAt: Instant;
  readonly accountId: string;
  readonly now: Instant;
}

/** The app's own id for an issue that has no source. */
function manualSubmissionId(issueId: string): string {
  return `jira-${issueId}`;
}

/**
 * The case of an issue without a source: reported, triaged and rated when its clock starts. Nothing is written on the
 * issue yet; that happens like any other change.
 */
export function manualCase(
  { issue, policy, severity, startedAt, accountId, now }: StartRequest,
  connection: Connection,
): Case {
  const reportedBy = { system: 'panel', id: accountId, reportedAt: now } as const;
  const submissionId = manualSubmissionId(issue.id);
  const facts: readonly TimelineEvent[] = [
    { type: 'triaged', at: startedAt, source: reportedBy },
    { type: 'severity', at: startedAt, severity, source: reportedBy },
  ];
  return {
    ...initialCase,
    version: 0,
    submissionId,
    source: 'jira',
    connectionId: connection.id,
    facts: { ...unknownFacts, title: issue.summary },
    factsFrom: { at: toInstant(toEpochMs(now)), eventId: '' },
    submitted: { at: startedAt, exact: true },
    timeline: facts,
    policy,
    issue: {
      id: issue.id,
      key: issue.key,
      lastWritten: {
        summary: issue.summary,
        severity: null,
        dueDate: issue.dueDate,
        submissionState: null,
        moved: { forState: null, statusId: null },
        projection: {
          submissionId,
          source: 'jira',
          program: null,
          connection: connection.id,
          severity: null,
          state: 'not-started',
          band: null,
          policy: '',
          startedAt: null,
          deadline: null,
          dueDate: null,
          outcome: null,
          nextCheckAt: null,
          flag: null,
          request: 'none',
          triage: null,
          response: null,
        },
      },
    },
    outbox: null,
    skippedFields: [],
  };
}
