import { param, type Call } from '../http/call';
import { refuse, unseenIssue, type JiraError } from '../http/jira-error';
import type { Issue } from '../model/issue';
import { canSee, isGranted } from '../site/permissions';
import type { Project } from '../seed/projects';

/** @throws JiraError 404 when the issue does not exist or the caller may not see it */
export function requireIssue(call: Call, idOrKey = param(call, 'issueIdOrKey')): Issue {
  const issue = call.site.issues.find(idOrKey);
  if (issue === undefined || !canSee(call.account, issue)) throw unseenIssue();
  return issue;
}

/** @throws JiraError with the status, 403 unless another is given, when the caller lacks the permission */
export function requirePermission(
  call: Call,
  permission: string,
  message: string,
  { status = 403, project }: { readonly status?: number; readonly project?: Project } = {},
): void {
  if (!isGranted(call.account, permission, project)) throw refuse(status, message);
}

/**
 * What Jira says of a write to an archived issue. Atlassian documents that archived issues are read-only, not the
 * status of the refusal.
 */
export function readOnly({ key }: Issue): JiraError {
  return refuse(400, `Issue ${key} is archived. Archived issues are read-only.`);
}

/** @throws JiraError 403 */
export function requireAdministrator(call: Call): void {
  requirePermission(call, 'ADMINISTER', 'Only Jira administrators can perform this operation.');
}
