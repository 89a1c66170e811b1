import * as v from 'valibot';
import type { CommentEvent } from '../../usecases/conversation/ports';
import { readDocument } from './adf/read-document';
import { toMarkdown } from './adf/to-markdown';

const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** The parts of the event that the app reads; the rest is ignored. */
const Event = v.object({
  eventType: v.literal('avi:jira:commented:issue'),
  issue: v.object({ id: Id }),
  atlassianId: v.string(),
  selfGenerated: v.nullish(v.boolean()),
  comment: v.object({
    id: Id,
    author: v.object({ accountId: v.string() }),
    created: v.string(),
    updated: v.string(),
    body: v.optional(v.unknown()),
  }),
});

/** An event shows the body as a document, or as its text. */
function textOf(body: unknown): string | null {
  if (typeof body === 'string') return body;
  const document = readDocument(body);
  return document === null ? null : toMarkdown(document);
}

/**
 * Translates a Jira event of a comment that a person has just made; `null` for any other. Jira sends the same event for an
 * edited comment, whose `updated` is later than its `created`.
 */
export function toCommentEvent(event: unknown): CommentEvent | null {
  const parsed = v.safeParse(Event, event);
  if (!parsed.success) return null;
  const { issue, atlassianId, selfGenerated, comment } = parsed.output;
  const isNew = Date.parse(comment.created) === Date.parse(comment.updated);
  if (!isNew || selfGenerated === true || comment.author.accountId !== atlassianId) return null;
  return { issueId: issue.id, commentId: comment.id, by: atlassianId, text: textOf(comment.body) };
}
