import { created, noContent, ok, type Answer } from '../http/answer';
import { param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { Comment, Issue, Properties } from '../model/issue';
import { canSee, canSeeComment, canTouch } from '../site/permissions';
import { propertyError } from '../writes/properties';
import { propertyKeys } from './property-keys';

const ALL = '/comment/{commentId}/properties';
const ONE = '/comment/{commentId}/properties/{propertyKey}';

export const commentPropertyRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, scope: 'read:jira-work', answer: listKeys },
  { method: 'GET', path: ONE, scope: 'read:jira-work', answer: getProperty },
  { method: 'PUT', path: ONE, scope: 'write:jira-work', answer: putProperty },
  { method: 'DELETE', path: ONE, scope: 'write:jira-work', answer: removeProperty },
];

interface Found {
  readonly issue: Issue;
  readonly comment: Comment;
}

function listKeys(call: Call): Answer {
  const { comment } = requireComment(call);
  return ok(propertyKeys(call, comment.properties));
}

function getProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  const { comment } = requireComment(call);
  if (!comment.properties.has(key)) throw noProperty(key);
  return ok({ key, value: comment.properties.get(key) });
}

function putProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  const found = requireEditable(call);
  const error = propertyError(key, call.body);
  if (error !== undefined) throw refuse(400, error);
  const isNew = !found.comment.properties.has(key);
  save(call, found, new Map(found.comment.properties).set(key, call.body));
  return isNew ? created({}) : ok({});
}

function removeProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  const found = requireEditable(call);
  const properties = new Map(found.comment.properties);
  if (!properties.delete(key)) throw noProperty(key);
  save(call, found, properties);
  return noContent();
}

function save(call: Call, { issue, comment }: Found, properties: Properties): void {
  const changed = { ...comment, properties };
  const comments = issue.comments.map((candidate) => (candidate.id === comment.id ? changed : candidate));
  call.site.issues.save({ ...issue, comments });
}

function requireEditable(call: Call): Found {
  const found = requireComment(call);
  if (
    !canTouch(call.account, found.issue, found.comment.authorId, 'EDIT_ALL_COMMENTS', 'EDIT_OWN_COMMENTS')
  ) {
    throw refuse(403, 'You do not have the permission to edit this comment.');
  }
  return found;
}

function requireComment(call: Call): Found {
  const id = param(call, 'commentId');
  for (const issue of call.site.issues.all()) {
    const comment = issue.comments.find((candidate) => candidate.id === id);
    if (comment === undefined) continue;
    if (canSee(call.account, issue) && canSeeComment(call.account, comment)) return { issue, comment };
  }
  throw refuse(404, `Can not find a comment for the id: ${id}.`);
}

function noProperty(key: string): Error {
  return refuse(404, `The property with key '${key}' does not exist.`);
}
