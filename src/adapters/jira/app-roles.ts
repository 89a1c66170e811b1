import { route } from '@forge/api';
import * as v from 'valibot';
import { CallFailedError } from '../../usecases/errors/call-failed-error';
import { callJira } from './call-jira';

const Roles = v.array(v.object({ name: v.string() }));

/**
 * Whether the app is in a role of a project: from nobody else does Jira take a comment for that role.
 * @returns `null` if Jira does not say: only those who administer a project may ask, and not every site lets an app.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles/
 */
export async function isAppInRole(projectId: string, role: string): Promise<boolean | null> {
  const path = route`/rest/api/3/project/${projectId}/roledetails?currentMember=true`;
  try {
    const call = { as: 'app', method: 'GET', path } as const;
    const roles = await callJira(call, 'reading the roles of the app', Roles);
    return roles.some(({ name }) => name === role);
  } catch (error) {
    if (error instanceof CallFailedError) return null;
    throw error;
  }
}
