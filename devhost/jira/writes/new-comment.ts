import { readDocument } from '../fields/kinds/document';
import { adfText } from '../model/adf-text';
import { asDocument } from '../model/field-value';
import type { Comment, Issue, Properties } from '../model/issue';
import { isRecord } from '../model/record';
import { renderComment } from '../render/comment';
import type { Account } from '../seed/accounts';
import type { Actor } from '../site/actor';
import type { Site } from '../site/site';
import { emit } from './events';
import { readProperties } from './properties';
import { readVisibility } from './read-visibility';
import type { Rejection } from './rejection';

export type CommentDraft = Pick<Comment, 'body' | 'properties' | 'visibleTo'>;

const NO_PROPERTIES: Properties = new Map();

/** Reads a comment's body, visibility and properties; undefined when `rejection` has got a reason. */
export function readComment(
  input: Readonly<Record<string, unknown>>,
  account: Account,
  rejection: Rejection,
  before: Properties = NO_PROPERTIES,
): CommentDraft | undefined {
  const properties = readProperties(input['properties'], before, rejection);
  const visibleTo = readVisibility(input['visibility'], account, rejection);
  const body = input['body'];
  const document = typeof body === 'string' ? undefined : readDocument(body);
  if (document === undefined) {
    rejection.field('comment', 'Comment body is not valid!');
    return undefined;
  }
  if (!document.ok) {
    rejection.add('comment', document);
    return undefined;
  }
  if (document.value === undefined || isEmpty(asDocument(document.value))) {
    rejection.field('comment', 'Comment body can not be empty!');
    return undefined;
  }
  return { body: asDocument(document.value), properties, ...(visibleTo === undefined ? {} : { visibleTo }) };
}

/** Adds the comment to the issue and returns the issue with it; the caller saves it, then calls `tellOfComment`. */
export function withComment(
  issue: Issue,
  draft: CommentDraft,
  { site, account }: Actor,
): { readonly issue: Issue; readonly comment: Comment } {
  const now = site.nowMs();
  const comment: Comment = {
    id: site.nextId('comment'),
    authorId: account.accountId,
    updateAuthorId: account.accountId,
    created: now,
    updated: now + site.settings.commentGapMs,
    jsdPublic: !isInternal(issue, draft, site),
    ...draft,
  };
  return { issue: { ...issue, updated: now, comments: [...issue.comments, comment] }, comment };
}

/** Jira tells of new and of edited comments with the same event. */
export function tellOfComment(issue: Issue, comment: Comment, actor: Actor): void {
  tell('avi:jira:commented:issue', issue, comment, actor);
}

export function tellOfDeletedComment(issue: Issue, comment: Comment, actor: Actor): void {
  tell('avi:jira:deleted:comment', issue, comment, actor);
}

function tell(
  eventType: 'avi:jira:commented:issue' | 'avi:jira:deleted:comment',
  issue: Issue,
  comment: Comment,
  actor: Actor,
): void {
  emit(eventType, issue, actor, { comment: renderComment(comment, issue, actor.site, false) });
}

/**
 * True if customers of a service project are not to see the comment. Jira documents no way to say it but this property,
 * which its own pages write; outside of service projects every comment counts as public.
 */
function isInternal({ project }: Issue, { properties }: CommentDraft, { settings }: Site): boolean {
  if (!project.state.isServiceProject || !settings.takesInternalComments) return false;
  const mark = properties.get('sd.public.comment');
  return isRecord(mark) && mark['internal'] === true;
}

/** A card or a picture says something without words; only a document of empty blocks counts as empty. */
function isEmpty(body: Readonly<Record<string, unknown>>): boolean {
  return (
    adfText(body) === '' &&
    !/"(?:inlineCard|blockCard|embedCard|media|emoji|mention)"/.test(JSON.stringify(body))
  );
}
