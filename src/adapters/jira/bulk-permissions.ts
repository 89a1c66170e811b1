import { route } from '@forge/api';
import * as v from 'valibot';
import { ACTING } from '../../domain/panel/acting-permissions';
import type { BulkPermissions } from '../../usecases/bulk/ports';
import { callJira } from './call-jira';
import { isHidden } from './jira-refusal-error';

const Granted = v.object({
  globalPermissions: v.array(v.string()),
  projectPermissions: v.array(v.object({ permission: v.string(), issues: v.array(v.number()) })),
});

/** What Jira's own bulk change asks for. */
const BULK_CHANGE = 'BULK_CHANGE';
const BROWSE = 'BROWSE_PROJECTS';

const nothing = { mayChangeInBulk: false, editable: new Set<string>() };

/**
 * Permissions of the person at the page on several issues, asked from Jira as that person with one call.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export const bulkPermissions: BulkPermissions = {
  async onIssues(issueIds) {
    const permissions = [BROWSE, ...ACTING];
    const body = {
      globalPermissions: [BULK_CHANGE],
      projectPermissions: [{ permissions, issues: issueIds.map(Number) }],
    };
    const path = route`/rest/api/3/permissions/check`;
    try {
      const call = { as: 'user', method: 'POST', path, body } as const;
      const granted = await callJira(call, 'checking permissions', Granted);
      const on = (permission: string): ReadonlySet<string> =>
        new Set(
          granted.projectPermissions
            .filter((each) => each.permission === permission)
            .flatMap(({ issues }) => issues.map(String)),
        );
      const each = permissions.map(on);
      return {
        mayChangeInBulk: granted.globalPermissions.includes(BULK_CHANGE),
        editable: new Set(issueIds.filter((id) => each.every((issues) => issues.has(id)))),
      };
    } catch (error) {
      // Somebody without access to Jira.
      if (isHidden(error)) return nothing;
      throw error;
    }
  },
};
