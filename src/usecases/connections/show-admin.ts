import type { AdminConnection, AdminView } from '../../contract/admin';
import type { AdminPolicy } from '../../contract/policies';
import type { Connection } from '../../domain/connections/connection';
import { projectsOf } from '../../domain/connections/places';
import { presetGroupOf } from '../../domain/sla/presets';
import type { Policy } from '../../domain/sla/policy';
import { webhookAddress } from '../../wording/webhook-address';
import { countDeadLetters } from './change-connection';
import { leastPinned, panelPinOf, type ManageConnectionsPorts } from './manage-connections';
import { settingsOf } from './manage-settings';
import type { DeadLetterStore, DeliveryStore } from '../deliveries/ports';
import type { PolicyStore } from '../base/ports';
import type { WebTriggerUrl } from './ports';
import type { ReconciliationStore } from '../reconcile/ports';
import { toSourceView, type SourceViewPorts } from '../sources/source-view';
import { toSetUpView } from './set-up-connection';
import { secretViews } from './signing-secrets';

export type ShowAdminPorts = ManageConnectionsPorts &
  Omit<SourceViewPorts, 'sources'> & {
    readonly policies: PolicyStore;
    readonly deliveries: DeliveryStore;
    readonly suspended: Pick<DeadLetterStore, 'latest'>;
    readonly reconciliations: ReconciliationStore;
    readonly webTriggerUrl: WebTriggerUrl;
  };

const LATEST = 20;

/** How often each value occurs. */
function countsOf(values: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]),
  );
}

async function toAdminConnection(
  connection: Connection,
  triggerUrl: string,
  ports: ShowAdminPorts,
): Promise<AdminConnection> {
  const { id, source, program, project, issueType, policyId, createOn } = connection;
  const [keys, policy, panels, deliveries, reconciliation, suspended] = await Promise.all([
    ports.keys.load(id),
    ports.policies.current(policyId),
    Promise.all(projectsOf(connection).map(({ id: projectId }) => panelPinOf(projectId, ports))),
    ports.deliveries.latest(id, LATEST),
    ports.reconciliations.load(id),
    countDeadLetters(id, ports.suspended),
  ]);
  return {
    id,
    source: toSourceView(source, ports),
    program,
    projectId: project.id,
    projectKey: project.key,
    issueTypeId: issueType.id,
    issueType: issueType.name,
    pausedSince: connection.pausedSince,
    suspended,
    policyId,
    policyName: policy?.name ?? policyId,
    createOn,
    settings: settingsOf(connection),
    secrets: keys?.secrets.length ?? 0,
    signing: secretViews(keys, deliveries),
    webhookUrl: webhookAddress(triggerUrl, id),
    panel: leastPinned(panels),
    otherProjects: projectsOf(connection)
      .slice(1)
      .map(({ key }) => key),
    rules: connection.rules.length,
    rulePolicies: countsOf(connection.rules.map((rule) => rule.policyId)),
    deliveries,
    hasToken: reconciliation !== null,
  };
}

function toAdminPolicy(policy: Policy): AdminPolicy {
  const { id, version, name } = policy;
  const group = presetGroupOf(id);
  // Few connections follow the others, and the first visit should not wait for their documents.
  const isSent = group === null || group === 'atlassian';
  return {
    id,
    version,
    name,
    preset: group !== null,
    group,
    document: isSent ? JSON.stringify(policy) : null,
  };
}

/** Everything the admin page lists, for a Jira administrator. */
export async function showAdmin(ports: ShowAdminPorts): Promise<AdminView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [triggerUrl, connections, policies, setUps] = await Promise.all([
    ports.webTriggerUrl(),
    ports.connections.list(),
    ports.policies.list(),
    ports.setUps.list(),
  ]);
  return {
    type: 'overview',
    now: ports.now(),
    webTriggerUrl: triggerUrl,
    connections: await Promise.all(connections.map((each) => toAdminConnection(each, triggerUrl, ports))),
    setUpSource: toSourceView(ports.sources.setUpSource, ports),
    setUps: await Promise.all(setUps.map((each) => toSetUpView(each, triggerUrl, ports))),
    policies: policies.map(toAdminPolicy),
  };
}
