import { param, type Call } from '../http/call';
import { refuse, unseenIssue } from '../http/jira-error';
import type { Issue } from '../model/issue';
import { canSee, isGranted } from '../permissions';

/** @throws JiraError 404 when the issue does not exist or the caller may not see it */
export function requireIssue(call: Call, idOrKey = param(call, 'issueIdOrKey')): Issue {
  const issue = call.site.issues.find(idOrKey);
  if (issue === undefined || !canSee(call.account, issue)) throw unseenIssue();
  return issue;
}

/** @throws JiraError with the status, 403 unless another is given, when the caller lacks the permission */
export function requirePermission(call: Call, permission: string, message: string, status = 403): void {
  if (!isGranted(call.account, permission)) throw refuse(status, message);
}

/** @throws JiraError 403 */
export function requireAdministrator(call: Call): void {
  requirePermission(call, 'ADMINISTER', 'Only Jira administrators can perform this operation.');
}
