import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import type { ViewerPermissions } from '../../usecases/ports';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';

const Permissions = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })),
});

async function heldOf(path: Route): Promise<(permission: string) => boolean> {
  try {
    const { permissions } = await callJira(
      { as: 'user', method: 'GET', path },
      'checking permission',
      Permissions,
    );
    return (permission) => permissions[permission]?.havePermission === true;
  } catch (error) {
    // Jira says 404 of an issue that this person may not see, and 401 of a person it does not know.
    if (error instanceof JiraRefusalError && [401, 403, 404].includes(error.status)) return () => false;
    throw error;
  }
}

/** What the person at the page may do, asked of Jira as that person. */
export const viewerPermissions: ViewerPermissions = {
  async onIssue(issueId) {
    const held = await heldOf(
      route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&issueId=${issueId}`,
    );
    const mayBrowse = held('BROWSE_PROJECTS');
    return { mayBrowse, mayEdit: mayBrowse && held('EDIT_ISSUES') };
  },
  async mayAdminister() {
    const held = await heldOf(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    return held('ADMINISTER');
  },
};
