import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import type { ViewerPermissions } from '../../usecases/base/ports';
import { callJira } from './call-jira';
import { isHidden } from './jira-refusal-error';

const Permissions = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })),
});

async function suspendedOf(path: Route): Promise<(permission: string) => boolean> {
  try {
    const { permissions } = await callJira(
      { as: 'user', method: 'GET', path },
      'checking permission',
      Permissions,
    );
    return (permission) => permissions[permission]?.havePermission === true;
  } catch (error) {
    if (isHidden(error)) return () => false;
    throw error;
  }
}

/** Permissions of the person at the page, asked from Jira as that person. */
export const viewerPermissions: ViewerPermissions = {
  async onIssue(issueId) {
    const suspended = await suspendedOf(
      route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&issueId=${issueId}`,
    );
    const mayBrowse = suspended('BROWSE_PROJECTS');
    return { mayBrowse, mayEdit: mayBrowse && suspended('EDIT_ISSUES') };
  },
  async mayAdminister() {
    const suspended = await suspendedOf(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    return suspended('ADMINISTER');
  },
};
