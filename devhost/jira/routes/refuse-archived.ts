import type { Call } from '../http/call';
import { refuse, unseenIssue, type JiraError } from '../http/jira-error';
import { isRecord } from '../model/record';
import type { ArchivedRefusal } from '../site/site-change';
import { canSee } from '../site/permissions';

/** What a write wants to change, if that is archived: the project that a new issue is for, or an issue. */
function archivedOf({ site, account, params, body }: Call, isCreation: boolean): 'project' | 'issue' | null {
  if (isCreation) {
    const fields = isRecord(body) && isRecord(body['fields']) ? body['fields'] : {};
    const { id, key } = isRecord(fields['project']) ? fields['project'] : {};
    const project = site.projects.find(String(id ?? key));
    return project?.state.isArchived === true ? 'project' : null;
  }
  const issue = site.issues.find(params.get('issueIdOrKey') ?? '');
  if (issue === undefined || !canSee(account, issue)) return null;
  if (issue.project.state.isArchived) return 'project';
  return issue.archived ? 'issue' : null;
}

function refusalOf(what: 'project' | 'issue', status: Exclude<ArchivedRefusal, 'own'>): JiraError {
  if (status === 404) return unseenIssue();
  if (status === 403) return refuse(403, 'You do not have permission to perform this operation.');
  return refuse(400, `The ${what} is archived. Archived ${what}s are read-only.`);
}

/**
 * Refuses a write to what is archived as `archivedRefusal` says. That they are read-only is documented, the status of the
 * refusal and its words are not: the app has to do right by each.
 *
 * @throws JiraError with the status that is set; nothing where each route refuses in its own way
 */
export function refuseArchived(
  call: Call,
  { method, path }: { readonly method: string; readonly path: string },
): void {
  const { archivedRefusal: status } = call.site.settings;
  if (status === 'own' || method === 'GET') return;
  const what = archivedOf(call, method === 'POST' && path === '/issue');
  if (what !== null) throw refusalOf(what, status);
}
