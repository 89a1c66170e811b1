import type { ChoicesResult } from '../../../../src/contract/connection-choices';
import type { SiteResolution } from '../../../../src/contract/health';
import { invokeAdmin } from '../../bridge/invoke';
import type { Found } from '../../ui/choice';
import { jiraChoicesWords as words } from './words';

const NO_LONGER = words.noPermission;

/** @throws Error with the reason why nothing can be chosen. */
function toFound(result: ChoicesResult): Found {
  if (result.type === 'choices') return { choices: result.choices, more: result.more };
  throw new Error(result.type === 'failed' ? result.reason : NO_LONGER);
}

/** Searches projects. @throws Error with the reason why none can be chosen. */
export async function searchProjects(query: string): Promise<Found> {
  return toFound(await invokeAdmin('searchProjects', { query }));
}

/** Lists a project's issue types. @throws Error with the reason why none can be chosen. */
export async function issueTypesOf(projectId: string): Promise<Found> {
  return toFound(await invokeAdmin('issueTypesOf', { projectId }));
}

/** Searches people. @throws Error with the reason why none can be chosen. */
export async function searchPeople(query: string): Promise<Found> {
  return toFound(await invokeAdmin('searchPeople', { query }));
}

/** Searches roles and groups that comments can be limited to. @throws Error with the reason why none can be chosen. */
export async function listCommentReaders(connectionId: string, query: string): Promise<Found> {
  return toFound(await invokeAdmin('listCommentReaders', { connectionId, query }));
}

/** Lists the priorities of a connection's issues. @throws Error with the reason why none can be chosen. */
export async function listPriorities(connectionId: string): Promise<Found> {
  return toFound(await invokeAdmin('listPriorities', { connectionId }));
}

/** Lists Jira's resolutions, with what each counts as. @throws Error with the reason why there is no list. */
export async function listResolutions(): Promise<readonly SiteResolution[]> {
  const result = await invokeAdmin('listSiteResolutions');
  if (result.type === 'resolutions') return result.resolutions;
  throw new Error(result.type === 'failed' ? result.reason : NO_LONGER);
}

/** Names by account id; people without a known name are left out. */
export async function namePeople(accountIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const result = await invokeAdmin('namePeople', { accountIds });
  return result.type === 'people' ? result.names : {};
}
