import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type { ChoicesResult, PickersApi } from '../../../src/contract/pickers';
import type { Found } from '../ui/choice';

const invoke = makeInvoke<PickersApi>();

/** @throws Error that says why nothing can be chosen. */
function toFound(result: ChoicesResult): Found {
  if (result.type === 'choices') return { choices: result.choices, more: result.more };
  throw new Error(result.type === 'failed' ? result.reason : 'You are no longer a Jira administrator.');
}

export async function searchProjects(query: string): Promise<Found> {
  return toFound(await invoke('searchProjects', { query }));
}

export async function issueTypesOf(projectId: string): Promise<Found> {
  return toFound(await invoke('issueTypesOf', { projectId }));
}

export async function searchPeople(query: string): Promise<Found> {
  return toFound(await invoke('searchPeople', { query }));
}

export async function listPriorities(): Promise<Found> {
  return toFound(await invoke('listPriorities'));
}

export async function listResolutions(): Promise<Found> {
  return toFound(await invoke('listResolutions'));
}

/** Names by account id; of whom Jira does not know, or says nothing, there is none. */
export async function namePeople(accountIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const result = await invoke('namePeople', { accountIds });
  return result.type === 'people' ? result.names : {};
}
