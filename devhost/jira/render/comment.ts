import type { Comment, Issue } from '../model/issue';
import { accountOf, type Site } from '../site/site';
import { jiraTime, selfLink } from './base/links';
import { renderUser } from './base/user';
import { renderVisibility } from './visibility';

export function renderComment(comment: Comment, issue: Issue, site: Site, withProperties: boolean): object {
  const { id, body } = comment;
  return {
    self: selfLink(site, `/issue/${issue.id}/comment/${id}`),
    id,
    author: renderUser(accountOf(site, comment.authorId), site),
    body,
    updateAuthor: renderUser(accountOf(site, comment.updateAuthorId), site),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: comment.jsdPublic,
    ...(comment.visibleTo === undefined ? {} : { visibility: renderVisibility(comment.visibleTo) }),
    ...(withProperties
      ? { properties: [...comment.properties].map(([key, value]) => ({ key, value })) }
      : {}),
  };
}
