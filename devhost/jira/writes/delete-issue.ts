import type { Issue } from '../model/issue';
import type { Actor } from '../site/actor';
import { emit } from './events';

/** Takes the issue's links with it. */
export function deleteIssue(issue: Issue, actor: Actor): void {
  const { site } = actor;
  for (const link of site.links.values()) {
    if (link.inwardIssueId === issue.id || link.outwardIssueId === issue.id) site.links.delete(link.id);
  }
  for (const link of site.remoteLinks.values())
    if (link.issueId === issue.id) site.remoteLinks.delete(link.id);
  site.issues.remove(issue);
  emit('avi:jira:deleted:issue', issue, actor);
}
