import { actorOf } from '../http/actor-of';
import { created, noContent, ok, type Answer } from '../http/answer';
import { bodyRecord, param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import { pageOf } from '../http/page';
import type { Route } from '../http/route';
import type { Comment, Issue } from '../model/issue';
import { canSeeComment, canTouch } from '../site/permissions';
import { renderComment } from '../render/comment';
import { readComment, tellOfComment, tellOfDeletedComment, withComment } from '../writes/new-comment';
import { createRejection } from '../writes/rejection';
import { readOnly, requireIssue, requirePermission } from './find-issue';

const ALL = '/issue/{issueIdOrKey}/comment';
const ONE = '/issue/{issueIdOrKey}/comment/{id}';

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, scope: 'read:jira-work', answer: listComments },
  { method: 'POST', path: ALL, scope: 'write:jira-work', answer: addComment },
  { method: 'GET', path: ONE, scope: 'read:jira-work', answer: getComment },
  { method: 'PUT', path: ONE, scope: 'write:jira-work', answer: editComment },
  { method: 'DELETE', path: ONE, scope: 'write:jira-work', answer: removeComment },
];

function listComments(call: Call): Answer {
  const issue = requireIssue(call);
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!/^[+-]?created$/.test(orderBy)) throw refuse(400, "'orderBy' must be created.");
  const visible = issue.comments.filter((comment) => canSeeComment(call.account, comment));
  const ordered = orderBy.startsWith('-') ? visible.toReversed() : visible;
  const { startAt, maxResults, total, values } = pageOf(call, ordered, { byDefault: 100, max: 100 });
  const comments = values.map((comment) => rendered(call, issue, comment));
  return ok({ startAt, maxResults, total, comments }, { coreObjects: 1 });
}

function addComment(call: Call): Answer {
  const issue = requireIssue(call);
  // Of a comment alone Jira says it with 400, and says whom it refuses.
  const who = call.account.displayName;
  const message = `${who}, you do not have the permission to comment on this issue.`;
  requirePermission(call, 'ADD_COMMENTS', message, { status: 400, project: issue.project });
  if (issue.archived) throw readOnly(issue);
  const rejection = createRejection();
  const draft = readComment(bodyRecord(call), call.account, rejection);
  rejection.throwIfAny();
  if (draft === undefined) throw refuse(400, 'INVALID_INPUT');
  const actor = actorOf(call);
  const added = withComment(issue, draft, actor);
  call.site.issues.save(added.issue);
  tellOfComment(added.issue, added.comment, actor);
  return created(rendered(call, added.issue, added.comment));
}

function getComment(call: Call): Answer {
  const issue = requireIssue(call);
  return ok(rendered(call, issue, requireComment(call, issue)), { coreObjects: 1 });
}

function editComment(call: Call): Answer {
  const issue = requireIssue(call);
  const before = requireComment(call, issue);
  requireTouch(call, issue, before, 'EDIT', 'You do not have the permission to edit this comment.');
  const rejection = createRejection();
  const draft = readComment(bodyRecord(call), call.account, rejection, before.properties);
  rejection.throwIfAny();
  const updated = call.site.nowMs();
  const after = { ...before, ...draft, updated, updateAuthorId: call.account.accountId };
  const comments = issue.comments.map((comment) => (comment.id === before.id ? after : comment));
  const saved = { ...issue, updated, comments };
  call.site.issues.save(saved);
  tellOfComment(saved, after, actorOf(call));
  return ok(rendered(call, issue, after));
}

function removeComment(call: Call): Answer {
  const issue = requireIssue(call);
  const gone = requireComment(call, issue);
  requireTouch(call, issue, gone, 'DELETE', 'You do not have permission to delete this comment.');
  const updated = call.site.nowMs();
  const comments = issue.comments.filter((comment) => comment.id !== gone.id);
  const saved = { ...issue, updated, comments };
  call.site.issues.save(saved);
  tellOfDeletedComment(saved, gone, actorOf(call));
  return noContent();
}

/** Jira documents 400, not 403, for comments that one may not change. */
function requireTouch(
  call: Call,
  issue: Issue,
  comment: Comment,
  verb: 'EDIT' | 'DELETE',
  message: string,
): void {
  const [all, own] = [`${verb}_ALL_COMMENTS`, `${verb}_OWN_COMMENTS`];
  if (!canTouch(call.account, issue, comment.authorId, all, own)) throw refuse(400, message);
}

function requireComment(call: Call, issue: Issue): Comment {
  const id = param(call, 'id');
  const comment = issue.comments.find((candidate) => candidate.id === id);
  if (comment === undefined || !canSeeComment(call.account, comment)) {
    throw refuse(404, `Can not find a comment for the id: ${id}.`);
  }
  return comment;
}

function rendered(call: Call, issue: Issue, comment: Comment): object {
  // Jira documents `expand=properties` for the list by ids only.
  return renderComment(comment, issue, call.site, false);
}
