import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import { ACTING } from '../../domain/panel/acting-permissions';
import type { ViewerPermissions } from '../../usecases/base/ports';
import { callJira } from './call-jira';
import { isHidden } from './jira-refusal-error';

const Permissions = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })),
});

async function permissionsAt(path: Route): Promise<(permission: string) => boolean> {
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
    const has = await permissionsAt(
      route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES,SCHEDULE_ISSUES,ADD_COMMENTS&issueId=${issueId}`,
    );
    const mayBrowse = has('BROWSE_PROJECTS');
    const mayEdit = mayBrowse && ACTING.every(has);
    return { mayBrowse, mayEdit };
  },
  async administersIssue(issueId) {
    const has = await permissionsAt(
      route`/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS,ADMINISTER&issueId=${issueId}`,
    );
    return has('ADMINISTER_PROJECTS') || has('ADMINISTER');
  },
  async mayAdminister() {
    const has = await permissionsAt(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    return has('ADMINISTER');
  },
};
