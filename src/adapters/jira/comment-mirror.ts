import { route } from '@forge/api';
import * as v from 'valibot';
import type { CommentVisibility } from '../../domain/conversation/comments-setting';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { SourceWords } from '../../domain/findings/source-words';
import type {
  CommentDraft,
  CommentMark,
  CommentMirror,
  WrittenComment,
} from '../../usecases/conversation/ports';
import type { AdfDocument } from './adf/adf';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';
import { markedValues } from './marked-comment';
import { onIssue } from './on-issue';
import { toPlainSourceComment, toSourceComment } from './source-comment';

/** The comment property that says of which comment of the source a comment was made, and of which text of it. */
const MARK = 'bounty-clock-comment';

/**
 * What Jira's own pages write to make a comment of a service project internal. Its REST API documents no other way; the
 * answer says whether it worked.
 */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

const Created = v.object({ id: v.string(), jsdPublic: v.optional(v.boolean(), true) });
const Mark = v.object({ id: v.string(), digest: v.string() });
const Project = v.object({ projectTypeKey: v.string() });

function visibilityField(visibility: CommentVisibility | null): object {
  if (visibility === null) return {};
  const { type, id } = visibility;
  // Jira identifies a group by its id, and a role by its name.
  return { visibility: type === 'group' ? { type, identifier: id } : { type, value: id, identifier: id } };
}

/** A 401 is about the app, and a 404 about the issue; any other refusal is about the comment. */
function isRefused(error: unknown): error is JiraRefusalError {
  return error instanceof JiraRefusalError && ![401, 404].includes(error.status);
}

/** True if a simpler text may help. */
function mayBeTheText(error: unknown): boolean {
  if (!(error instanceof JiraRefusalError) || error.status !== 400) return false;
  return Object.keys(error.fieldErrors).every((field) => field === 'comment');
}

/** Comments of a source as comments in Jira, as the app. */
export function createCommentMirror(wordsOf: (source: ConnectionSource) => SourceWords): CommentMirror {
  const post = async (
    issueId: string,
    draft: CommentDraft,
    document: AdfDocument,
  ): Promise<WrittenComment> => {
    const { comment, digest, visibility } = draft;
    const path = route`/rest/api/3/issue/${issueId}/comment`;
    const properties = [{ key: MARK, value: { id: comment.id, digest } }, INTERNAL];
    const body = { body: document, properties, ...visibilityField(visibility) };
    const call = { as: 'app', method: 'POST', path, body, trace: `comment-${comment.id}` } as const;
    const { id, jsdPublic } = await callJira(call, 'writing a comment of the source', Created);
    return { type: 'written', jiraCommentId: id, isPublic: jsdPublic };
  };

  return {
    async write(issue, draft) {
      const words = wordsOf(draft.source);
      try {
        return await onIssue(issue, async () => {
          try {
            return await post(issue.id, draft, toSourceComment(draft, words));
          } catch (error) {
            if (!mayBeTheText(error)) throw error;
            return post(issue.id, draft, toPlainSourceComment(draft, words));
          }
        });
      } catch (error) {
        if (isRefused(error)) return { type: 'refused', reason: error.message };
        throw error;
      }
    },

    async marks(issue, since) {
      const found = await onIssue(issue, () => markedValues(issue, MARK, since));
      const marks = found.flatMap(({ commentId, value, jsdPublic }): CommentMark[] => {
        const mark = v.safeParse(Mark, value);
        if (!mark.success) return [];
        const { id: sourceCommentId, digest } = mark.output;
        return [{ jiraCommentId: commentId, sourceCommentId, digest, isPublic: jsdPublic }];
      });
      return marks.sort((a, b) => Number(a.jiraCommentId) - Number(b.jiraCommentId));
    },

    async remove(issue, jiraCommentId) {
      const path = route`/rest/api/3/issue/${issue.id}/comment/${jiraCommentId}`;
      try {
        await callJira({ as: 'app', method: 'DELETE', path }, 'removing a comment', v.unknown());
      } catch (error) {
        // Somebody was faster.
        if (!(error instanceof JiraRefusalError) || error.status !== 404) throw error;
      }
    },

    async isServiceProject(projectKey) {
      const path = route`/rest/api/3/project/${projectKey}`;
      const { projectTypeKey } = await callJira(
        { as: 'app', method: 'GET', path },
        'reading the type of a project',
        Project,
      );
      return projectTypeKey === 'service_desk';
    },
  };
}
