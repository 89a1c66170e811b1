import type { AdminConnection, AdminPolicy, AdminView } from '../contract/admin-view';
import type { Connection } from '../domain/intake/connection';
import { findPreset } from '../domain/sla/presets';
import type { Policy } from '../domain/sla/policy';
import { webhookAddress } from '../wording/webhook-address';
import { settingsOf } from './manage-policies';
import { panelPinOf, type ManageConnectionsPorts } from './manage-connections';
import type { DeliveryStore, PolicyStore, WebTriggerUrl } from './ports';
import type { ReconciliationStore } from './ports-upkeep';

export type ShowAdminPorts = ManageConnectionsPorts & {
  readonly policies: PolicyStore;
  readonly deliveries: DeliveryStore;
  readonly reconciliations: ReconciliationStore;
  readonly webTriggerUrl: WebTriggerUrl;
};

const LATEST = 20;

async function toAdminConnection(
  connection: Connection,
  triggerUrl: string,
  ports: ShowAdminPorts,
): Promise<AdminConnection> {
  const { id, program, project, issueType, policyId, createOn } = connection;
  const [keys, policy, panel, deliveries, reconciliation] = await Promise.all([
    ports.keys.load(id),
    ports.policies.current(policyId),
    panelPinOf(project.id, ports),
    ports.deliveries.latest(id, LATEST),
    ports.reconciliations.load(id),
  ]);
  return {
    id,
    program,
    projectKey: project.key,
    issueType: issueType.name,
    policyId,
    policyName: policy?.name ?? policyId,
    createOn,
    settings: settingsOf(connection),
    secrets: keys?.secrets.length ?? 0,
    webhookUrl: webhookAddress(triggerUrl, id),
    panel,
    deliveries,
    hasToken: reconciliation !== null,
  };
}

function toAdminPolicy(policy: Policy): AdminPolicy {
  const { id, version, name } = policy;
  const preset = findPreset(id) !== undefined;
  return { id, version, name, preset, document: JSON.stringify(policy, null, 2) };
}

/** Everything the admin page lists, for who administers Jira. */
export async function showAdmin(ports: ShowAdminPorts): Promise<AdminView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [triggerUrl, connections, policies] = await Promise.all([
    ports.webTriggerUrl(),
    ports.connections.list(),
    ports.policies.list(),
  ]);
  return {
    type: 'overview',
    now: ports.now(),
    webTriggerUrl: triggerUrl,
    connections: await Promise.all(connections.map((each) => toAdminConnection(each, triggerUrl, ports))),
    policies: policies.map(toAdminPolicy),
  };
}
