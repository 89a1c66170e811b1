import * as v from 'valibot';
import type { JiraComment } from '../../domain/conversation/jira-comment';
import { readDocument } from './adf/read-document';
import { toMarkdown } from './adf/to-markdown';
import { JiraMoment } from './jira-moment';

const Answer = v.object({
  id: v.string(),
  author: v.object({
    accountId: v.string(),
    accountType: v.nullish(v.string(), 'atlassian'),
    displayName: v.nullish(v.string(), ''),
  }),
  updateAuthor: v.nullish(v.object({ accountId: v.string() })),
  created: JiraMoment,
  updated: JiraMoment,
  visibility: v.nullish(v.unknown()),
  body: v.unknown(),
});

/** One comment as Jira answers it, in the app's terms. A body that is no document has no text. */
export const ReadComment = v.pipe(
  Answer,
  v.transform(({ id, author, updateAuthor, created, updated, visibility, body }): JiraComment => {
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
  }),
);
