import type { Case } from '../cases/case';
import type { Projection } from '../cases/projection';
import type { Connection } from '../connections/connection';
import type { Clocks, ClockState } from '../sla/clock';
import { nextCheckOfAll } from '../sla/next-check';
import { policyLabel, type PolicyRef, type TargetName } from '../sla/policy';
import type { Severity } from '../sla/severity';

type ProjectedCase = Pick<Case, 'submissionId' | 'connectionId' | 'source' | 'facts' | 'extensionRequest'>;

/** The program's code from the finding, else from its connection. */
function programOf(
  { source, facts }: ProjectedCase,
  { program }: Pick<Connection, 'program'>,
): string | null {
  return source === 'jira' ? null : (facts.programCode ?? program);
}

function stateOf(clocks: Clocks, wanted: TargetName): ClockState | null {
  return clocks.find(({ name }) => name === wanted)?.clock.state ?? null;
}

/** What Jira stores of a case and its clocks. */
export function projectionOf(
  kase: ProjectedCase,
  connection: Pick<Connection, 'program'>,
  severity: Severity | null,
  policy: PolicyRef,
  clocks: Clocks,
): Projection {
  const [{ clock: fix }] = clocks;
  const { state, band, startedAt, deadline, dueDate, outcome } = fix;
  return {
    submissionId: kase.submissionId,
    source: kase.source,
    program: programOf(kase, connection),
    connection: kase.connectionId,
    severity,
    state,
    band,
    policy: policyLabel(policy),
    startedAt,
    deadline,
    dueDate,
    outcome,
    nextCheckAt: nextCheckOfAll(clocks),
    flag: null,
    request: kase.extensionRequest === null ? 'none' : 'waiting',
    triage: stateOf(clocks, 'triage'),
    response: stateOf(clocks, 'first-response'),
  };
}
