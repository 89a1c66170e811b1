import { route } from '@forge/api';
import * as v from 'valibot';
import { toInstant, type Instant } from '../../domain/sla/instant';
import type { JiraComments } from '../../usecases/conversation/ports';
import { readDocument } from './adf/read-document';
import { toMarkdown } from './adf/to-markdown';
import { callJira } from './call-jira';
import { isNotFound } from './on-issue';

const Moment = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.transform((ms): Instant => toInstant(ms)),
);

const Comment = v.object({
  id: v.string(),
  author: v.object({
    accountId: v.string(),
    accountType: v.optional(v.string(), 'atlassian'),
    displayName: v.optional(v.string(), ''),
  }),
  updateAuthor: v.optional(v.object({ accountId: v.string() })),
  created: Moment,
  updated: Moment,
  visibility: v.nullish(v.unknown()),
  body: v.unknown(),
});

/** Comments that people make in Jira, as the app sees them. */
export const jiraComments: JiraComments = {
  async read(issueId, commentId) {
    const path = route`/rest/api/3/issue/${issueId}/comment/${commentId}`;
    try {
      const found = await callJira({ as: 'app', method: 'GET', path }, 'reading a comment', Comment);
      const { id, author, updateAuthor, created, updated, visibility, body } = found;
      const document = readDocument(body);
      return {
        id,
        author: author.accountId,
        authorName: author.displayName,
        isByPerson: author.accountType === 'atlassian',
        changedBy: updateAuthor?.accountId ?? author.accountId,
        at: created,
        changedAt: updated,
        isRestricted: visibility !== undefined && visibility !== null,
        text: document === null ? '' : toMarkdown(document),
      };
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  },
};
