import type { Comment, Issue } from '../model/issue';
import { findGroup } from '../seed/groups';
import { accountOf, type Site } from '../site/site';
import { jiraTime, selfLink } from './base/links';
import { renderUser } from './base/user';

export function renderComment(comment: Comment, issue: Issue, site: Site, withProperties: boolean): object {
  const { id, body } = comment;
  const group = comment.visibleTo === undefined ? undefined : findGroup(comment.visibleTo);
  return {
    self: selfLink(site, `/issue/${issue.id}/comment/${id}`),
    id,
    author: renderUser(accountOf(site, comment.authorId), site),
    body,
    updateAuthor: renderUser(accountOf(site, comment.updateAuthorId), site),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: true,
    ...(group === undefined
      ? {}
      : { visibility: { type: 'group', value: group.name, identifier: group.groupId } }),
    ...(withProperties
      ? { properties: [...comment.properties].map(([key, value]) => ({ key, value })) }
      : {}),
  };
}
