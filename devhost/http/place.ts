import * as v from 'valibot';
import { BadRequestError } from '../base/exchange';
import type { Place, ProjectPlace } from '../forge/ui-modules';
import type { Host } from '../host/host';
import { issuePlace } from './issue-place';

/** How a page names the place it is shown at; none for a page of the whole site. */
export interface NamedPlace {
  readonly issueKey?: string | undefined;
  readonly projectKey?: string | undefined;
  readonly gadgetId?: string | undefined;
  readonly entryPoint?: string | undefined;
}

const Project = v.object({
  id: v.string(),
  key: v.string(),
  projectTypeKey: v.optional(v.string(), 'software'),
});

/** @throws BadRequestError where there is no such place, or this person may not see it */
export async function placeOf(host: Host, named: NamedPlace, accountId: string): Promise<Place | null> {
  const { issueKey, projectKey, gadgetId } = named;
  if (issueKey !== undefined) return issuePlace(host, issueKey);
  if (projectKey !== undefined) return projectPlace(host, projectKey, accountId);
  if (gadgetId === undefined) return null;
  const place = host.dashboard.placeOf(gadgetId, named.entryPoint === 'edit');
  if (place === undefined) throw new BadRequestError(`There is no gadget ${gadgetId}.`);
  return place;
}

/** @throws BadRequestError where there is no such project, or this person may not see it */
export async function projectPlace(
  { jira }: Host,
  projectKey: string,
  accountId: string,
): Promise<ProjectPlace> {
  const request = new Request(`http://jira/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  const { response } = await jira.handle(request, { accountId });
  if (!response.ok) throw new BadRequestError(`There is no project ${projectKey}.`);
  const { id, key, projectTypeKey } = v.parse(Project, await response.json());
  return { project: { id, key, type: projectTypeKey } };
}
