import type { Issue } from '../model/issue';
import { findByName } from '../seed/choices';
import { ISSUE_TYPES } from '../seed/projects';
import { accountOf, type Site } from '../site/site';
import { saveIssue } from '../writes/save-issue';
import { named } from './named-change';

const BY = 'admin';

/**
 * An administrator gives an issue another type of the site, or makes it a subtask. It keeps its id, its key and the
 * values of fields that the new screens lack.
 * @throws RangeError if there is no such type, or the parent does not fit it
 */
export function retypeIssue(site: Site, issue: Issue, to: string, parent: Issue | null): void {
  const issueType = findByName(ISSUE_TYPES, to);
  if (issueType === undefined) throw new RangeError(`There is no issue type ${to}.`);
  if ((issueType.subtask === true) !== (parent !== null))
    throw new RangeError(`${to} ${parent === null ? 'needs' : 'cannot have'} a parent.`);
  if (parent !== null && (parent.project.id !== issue.project.id || parent.parentId !== null))
    throw new RangeError(`${parent.key} cannot be the parent of ${issue.key}.`);
  const actor = { site, account: accountOf(site, BY), byApp: false };
  const retyped = { ...issue, issueType, parentId: parent?.id ?? null };
  saveIssue(issue, retyped, actor, [named('issuetype', issue.issueType, issueType)]);
}
