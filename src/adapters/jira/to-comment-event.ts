import * as v from 'valibot';
import { isAsMade } from '../../domain/conversation/jira-comment';
import type { CommentEvent } from '../../usecases/conversation/ports';
import { readDocument } from './adf/read-document';
import { toMarkdown } from './adf/to-markdown';
import { JiraMoment } from './jira-moment';

const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** The parts of the event that the app reads; the rest is ignored. */
const Event = v.object({
  eventType: v.literal('avi:jira:commented:issue'),
  issue: v.object({ id: Id }),
  // Documented as optional.
  atlassianId: v.nullish(v.string()),
  selfGenerated: v.nullish(v.boolean()),
  comment: v.object({
    id: Id,
    author: v.object({ accountId: v.string() }),
    created: JiraMoment,
    updated: JiraMoment,
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
 * edited comment, which only its times tell.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function toCommentEvent(event: unknown): CommentEvent | null {
  const parsed = v.safeParse(Event, event);
  if (!parsed.success) return null;
  const { issue, atlassianId, selfGenerated, comment } = parsed.output;
  const by = comment.author.accountId;
  const isNew = isAsMade({ at: comment.created, changedAt: comment.updated });
  if (!isNew || selfGenerated === true || by !== (atlassianId ?? by)) return null;
  return { issueId: issue.id, commentId: comment.id, by, text: textOf(comment.body) };
}
