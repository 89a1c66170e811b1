import type { Issue } from '../model/issue';
import type { Actor } from '../site/actor';
import { readCommentOperations } from './comment-operations';
import { tellOfComment, withComment, type CommentDraft } from './new-comment';
import { readProperties } from './properties';
import { fieldsRequest, readFields, requireFields } from './read-fields';
import { createRejection } from './rejection';
import { saveIssue } from './save-issue';
import { editScreen, isEditable } from './screen';

/**
 * Edits fields, properties and comments in one step: all of it happens, or nothing. A `transition` in the body is
 * ignored, as Jira says of this call.
 *
 * @throws JiraError 400 with everything that is wrong
 */
export function editIssue(issue: Issue, body: Readonly<Record<string, unknown>>, actor: Actor): Issue {
  const { site, account } = actor;
  const rejection = createRejection();
  const request = fieldsRequest(body, ['comment'], rejection);
  const screen = editScreen(issue, account, site);
  const values = readFields(request, issue.values, screen, { site, project: issue.project }, rejection);
  requireFields(screen, values, rejection);
  const properties = readProperties(body['properties'], issue.properties, rejection);
  const drafts = readCommentOperations(body, issue, actor, rejection);
  // Where fields were named, the screen without them has refused each by its name.
  if (!isEditable(issue, site))
    rejection.general('You can not edit this issue due to its current status in the workflow.');
  rejection.throwIfAny();
  return saveWithComments(issue, { ...issue, values, properties }, drafts, actor);
}

/** Saves a change and the comments that came with it, so that the index never sees one without the other. */
export function saveWithComments(
  before: Issue,
  changed: Issue,
  drafts: readonly CommentDraft[],
  actor: Actor,
): Issue {
  let after = changed;
  const comments = drafts.map((draft) => {
    const added = withComment(after, draft, actor);
    after = added.issue;
    return added.comment;
  });
  const saved = saveIssue(before, after, actor);
  for (const comment of comments) tellOfComment(saved, comment, actor);
  return saved;
}
