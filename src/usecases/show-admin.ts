import type { AdminConnection, AdminView } from '../contract/admin-view';
import type { Connection } from '../domain/intake/connection';
import { webhookAddress } from '../wording/webhook-address';
import { panelPinOf, type ManageConnectionsPorts } from './manage-connections';
import type { DeadLetterStore, DeliveryStore, PolicyStore, WebTriggerUrl } from './ports';

export type ShowAdminPorts = ManageConnectionsPorts & {
  readonly policies: PolicyStore;
  readonly deliveries: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
  readonly webTriggerUrl: WebTriggerUrl;
};

const LATEST = 20;

async function toAdminConnection(
  connection: Connection,
  triggerUrl: string,
  ports: ShowAdminPorts,
): Promise<AdminConnection> {
  const { id, program, project, issueType, policyId, createOn } = connection;
  const [keys, policy, panel, deliveries, letters] = await Promise.all([
    ports.keys.load(id),
    ports.policies.current(policyId),
    panelPinOf(project.id, ports),
    ports.deliveries.latest(id, LATEST),
    ports.deadLetters.latest(id, LATEST),
  ]);
  return {
    id,
    program,
    projectKey: project.key,
    issueType: issueType.name,
    policyId,
    policyName: policy?.name ?? policyId,
    createOn,
    secrets: keys?.secrets.length ?? 0,
    webhookUrl: webhookAddress(triggerUrl, id),
    panel,
    deliveries,
    deadLetters: letters.map(({ delivery, diedAt, attempts, reason }) => ({
      eventId: delivery.event.id,
      submissionId: delivery.event.submissionId,
      diedAt,
      attempts,
      reason,
    })),
  };
}

/** Everything the admin page lists, for who administers Jira. */
export async function showAdmin(ports: ShowAdminPorts): Promise<AdminView> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [triggerUrl, connections] = await Promise.all([ports.webTriggerUrl(), ports.connections.list()]);
  return {
    type: 'overview',
    now: ports.now(),
    webTriggerUrl: triggerUrl,
    connections: await Promise.all(connections.map((each) => toAdminConnection(each, triggerUrl, ports))),
  };
}
