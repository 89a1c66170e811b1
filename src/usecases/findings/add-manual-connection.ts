import type { AddManualConnectionResult, ManualConnectionInput } from '../../contract/findings';
import { newConnection, type Connection } from '../../domain/connections/connection';
import type { PolicyStore } from '../base/ports';
import { targetProblem } from '../connections/change-connection';
import { CONNECTION_ID, type ManageConnectionsPorts } from '../connections/manage-connections';
import { updateConnection, type ConnectionChange } from '../connections/update-connection';

export type AddManualConnectionPorts = Pick<
  ManageConnectionsPorts,
  'viewer' | 'connections' | 'setUps' | 'projects' | 'sources' | 'adminLog' | 'now'
> & { readonly policies: Pick<PolicyStore, 'current'> };

/** Ids of Jira are numbers; anything else in an address would name something else. */
const JIRA_ID = /^\d{1,18}$/;

function takenId(id: string): string {
  return `Connection “${id}” already exists. Choose another name.`;
}

async function idProblem(
  id: string,
  { connections, setUps }: AddManualConnectionPorts,
): Promise<string | null> {
  if (!CONNECTION_ID.test(id)) return 'Use 1 to 64 small letters, digits and hyphens.';
  const [connection, setUp] = await Promise.all([connections.load(id), setUps.load(id)]);
  if (connection !== null) return takenId(id);
  return setUp === null ? null : `“${id}” is already being set up. Choose another name.`;
}

/** Creates a connection for manually entered findings. Nothing calls it, so it gets no secret. */
export async function addManualConnection(
  { id, projectId, issueTypeId, policyId }: ManualConnectionInput,
  by: string,
  ports: AddManualConnectionPorts,
): Promise<AddManualConnectionResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const [wrongId, project, policy] = await Promise.all([
    idProblem(id, ports),
    JIRA_ID.test(projectId) ? ports.projects.find(projectId) : null,
    ports.policies.current(policyId),
  ]);
  const target = targetProblem(project, issueTypeId);
  const issueType = project?.issueTypes.find((each) => each.id === issueTypeId);
  const problems = {
    ...(wrongId !== null && { id: wrongId }),
    ...(target !== null && { [target.place === 'project' ? 'projectId' : 'issueTypeId']: target.problem }),
    ...(policy === null && { policyId: 'This policy no longer exists. Choose another one.' }),
  };
  if (project === null || issueType === undefined || Object.keys(problems).length > 0)
    return { type: 'invalid', problems };
  const source = ports.sources.enteredSource;
  const connection: Connection = {
    ...newConnection(source, ports.sources.traitsOf(source)),
    id,
    program: id,
    project: { id: project.id, key: project.key },
    issueType: { id: issueType.id, name: issueType.name },
    policyId,
  };
  const decide = (known: Connection | null): ConnectionChange<AddManualConnectionResult> =>
    known === null
      ? { answer: { type: 'added', id }, next: connection }
      : { answer: { type: 'invalid', problems: { id: takenId(id) } } };
  return updateConnection(id, decide, by, ports);
}
