import type { ChoicesResult, PeopleNamesResult } from '../../contract/connection-choices';
import { CallFailedError } from '../errors/call-failed-error';
import type { ConnectionStore, PeopleDirectory, ViewerPermissions } from '../base/ports';
import type { ProjectDirectory } from './ports';
import type { ChoiceDirectory, JiraChoices } from './ports';

export interface FindChoicesPorts {
  readonly viewer: ViewerPermissions;
  readonly choices: ChoiceDirectory;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly projects: ProjectDirectory;
  readonly people: PeopleDirectory;
}

/** Asks Jira on behalf of an administrator; a failure is reported to them. */
async function find(
  ask: () => Promise<JiraChoices>,
  { viewer }: Pick<FindChoicesPorts, 'viewer'>,
): Promise<ChoicesResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  try {
    return { type: 'choices', ...(await ask()) };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}

export function searchProjects(query: string, ports: FindChoicesPorts): Promise<ChoicesResult> {
  return find(() => ports.choices.projects(query), ports);
}

export function issueTypesOf(projectId: string, ports: FindChoicesPorts): Promise<ChoicesResult> {
  return find(async () => {
    const issueTypes = (await ports.projects.find(projectId))?.issueTypes ?? [];
    return { choices: issueTypes.map(({ id, name }) => ({ value: id, name })), more: false };
  }, ports);
}

export function searchPeople(query: string, ports: FindChoicesPorts): Promise<ChoicesResult> {
  return find(() => ports.choices.people(query), ports);
}

/** The priorities that issues of a connection may have; none of an unknown connection. */
export function listPriorities(connectionId: string, ports: FindChoicesPorts): Promise<ChoicesResult> {
  return find(async () => {
    const connection = await ports.connections.load(connectionId);
    return connection === null ? { choices: [], more: false } : ports.choices.priorities(connection);
  }, ports);
}

/** Who a comment in a connection's project can be limited to; nobody of an unknown connection. */
export function listCommentReaders(
  { connectionId, query }: { readonly connectionId: string; readonly query: string },
  ports: FindChoicesPorts,
): Promise<ChoicesResult> {
  return find(async () => {
    const connection = await ports.connections.load(connectionId);
    if (connection === null) return { choices: [], more: false };
    return ports.choices.commentReaders(connection.project.id, query);
  }, ports);
}

/** Names of people who were chosen before. */
export async function namePeople(
  accountIds: readonly string[],
  { viewer, people }: FindChoicesPorts,
): Promise<PeopleNamesResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  return { type: 'people', names: await people.namesOf(accountIds) };
}
