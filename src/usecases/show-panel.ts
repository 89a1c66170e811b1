import type { PanelPolicy, PanelView } from '../contract/panel-view';
import type { Case } from '../domain/intake/case';
import type { Connection } from '../domain/intake/connection';
import { submissionUrl } from '../domain/intake/decide-delivery';
import { readCase } from '../domain/intake/issue-view';
import { targetOf, type Policy } from '../domain/sla/policy';
import { severities, type Severity } from '../domain/sla/severity';
import type { Duration } from '../domain/sla/policy';
import type { CaseStore, ConnectionStore, Now, PolicyStore, ViewerPermissions } from './ports';

export interface ShowPanelPorts {
  readonly now: Now;
  readonly cases: CaseStore;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly viewer: ViewerPermissions;
}

/** A case can lose its connection or policy only by a broken storage; the panel says so rather than guess a date. */
export class MissingRecordError extends Error {
  override readonly name = 'MissingRecordError';
}

function toPanelPolicy(policy: Policy): PanelPolicy {
  const targets = severities.map((severity) => [severity, targetOf(policy, 'fix', severity)] as const);
  return {
    id: policy.id,
    version: policy.version,
    name: policy.name,
    sourceUrl: policy.sourceUrl ?? null,
    inForceFrom: policy.inForceFrom ?? null,
    timeZone: policy.timeZone,
    clockBase: policy.clockBase,
    triageWindowDays: policy.triageWindowDays ?? null,
    severityChange: policy.severityChange,
    fixTargets: Object.fromEntries(targets) as Record<Severity, Duration | null>,
  };
}

/** What a case follows: its connection, and the policy it has pinned or will pin. */
export async function contextOf(
  kase: Case,
  { connections, policies }: Pick<ShowPanelPorts, 'connections' | 'policies'>,
): Promise<{ readonly connection: Connection; readonly policy: Policy }> {
  const connection = await connections.load(kase.connectionId);
  if (connection === null) throw new MissingRecordError(`Connection "${kase.connectionId}" is missing.`);
  const policy = await (kase.policy === null
    ? policies.current(connection.policyId)
    : policies.pinned(kase.policy));
  if (policy === null)
    throw new MissingRecordError(`Policy "${kase.policy?.id ?? connection.policyId}" is missing.`);
  return { connection, policy };
}

/** The panel of an issue, for the person who looks at it: nothing is read before Jira lets them see the issue. */
export async function showPanel(issueId: string, ports: ShowPanelPorts): Promise<PanelView> {
  if (!(await ports.viewer.mayBrowse(issueId))) return { type: 'no-permission' };
  const kase = await ports.cases.findByIssue(issueId);
  if (kase === null) return { type: 'not-tracked' };
  const { connection, policy } = await contextOf(kase, ports);
  const now = ports.now();
  const { clock, decided, view } = readCase(kase, connection, policy, now);
  const { facts } = kase;
  return {
    type: 'tracked',
    now,
    severity: view.severity,
    decided,
    clock,
    policy: toPanelPolicy(policy),
    submission: {
      id: kase.submissionId,
      url: submissionUrl(kase, connection),
      title: facts.title,
      state: facts.state,
      program: facts.programName ?? facts.programCode ?? connection.program,
      researcher: facts.researcher,
      target: facts.targetName,
      vrtId: facts.vrtId,
    },
    gaps: kase.gaps,
  };
}
