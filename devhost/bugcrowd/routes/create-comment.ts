import { addComment } from '../acts/add-comment';
import { fullText, oneOf } from '../body/checks';
import { readDocument, toOne } from '../body/read-document';
import { checkNames } from '../query/known-parameters';
import { createProblems } from '../query/problems';
import { scopes, type Scope } from '../store/stored-comment';
import { findSeen } from './find-seen';
import type { Route } from './route';

/** Who sees a comment that does not say: not documented, so the case that does most harm. */
const DEFAULT_SCOPE: Scope = 'everyone';

/** `POST /comments` */
export const createComment: Route = (call) => {
  const problems = createProblems();
  checkNames(call.query, [], problems);
  problems.refuse();
  const { attributes, relationships } = readDocument(call.body(), {
    type: 'comment',
    attributes: { body: fullText, visibility_scope: oneOf(scopes) },
    relationships: { submission: toOne('submission') },
    required: { attributes: ['body'], relationships: ['submission'] },
  });
  const { visibility_scope: scope = DEFAULT_SCOPE, body } = attributes as {
    readonly body: string;
    readonly visibility_scope?: Scope;
  };
  const submission = findSeen(relationships['submission']?.data?.id ?? '', call);
  const comment = addComment(submission, { body, scope }, call.act());
  return {
    data: {
      id: comment.id,
      type: 'comment',
      attributes: { body, visibility_scope: scope, created_at: comment.createdAt },
      relationships: { submission: { data: { type: 'submission', id: submission.id } } },
      links: { self: `/comments/${comment.id} (NOT IMPLEMENTED YET)` },
    },
  };
};
