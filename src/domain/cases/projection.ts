import type { Band, ClockResult, ClockState, Outcome } from '../sla/clock';
import type { Instant } from '../sla/instant';
import { policyLabel, type PolicyRef } from '../sla/policy';
import type { Severity } from '../sla/severity';

/** The issue property that holds the projection. */
export const PROJECTION_PROPERTY = 'bounty-clock';

/** The public face of a case, in the issue property `bounty-clock` and searchable in JQL. */
export interface Projection {
  readonly submissionId: string;
  readonly connection: string;
  readonly severity: Severity | null;
  readonly state: ClockState;
  readonly band: Band | null;
  readonly policy: string;
  readonly startedAt: Instant | null;
  readonly deadline: Instant | null;
  readonly dueDate: string | null;
  readonly outcome: Outcome | null;
  readonly nextCheckAt: Instant | null;
}

/** What Jira gets to see of a case and its clock. */
export function projectionOf(
  kase: { readonly submissionId: string; readonly connectionId: string },
  severity: Severity | null,
  policy: PolicyRef,
  clock: ClockResult,
): Projection {
  const { state, band, startedAt, deadline, dueDate, outcome, nextCheckAt } = clock;
  return {
    submissionId: kase.submissionId,
    connection: kase.connectionId,
    severity,
    state,
    band,
    policy: policyLabel(policy),
    startedAt,
    deadline,
    dueDate,
    outcome,
    nextCheckAt,
  };
}
