import { readDocument } from '../fields/kinds/document';
import { adfText } from '../model/adf-text';
import { asDocument } from '../model/field-value';
import type { Comment, Issue, Properties } from '../model/issue';
import { isRecord } from '../model/record';
import { renderComment } from '../render/comment';
import type { Account } from '../seed/accounts';
import { findGroup } from '../seed/groups';
import type { Actor } from '../site/actor';
import { emit } from './events';
import { readProperties } from './properties';
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
    updated: now,
    ...draft,
  };
  return { issue: { ...issue, updated: now, comments: [...issue.comments, comment] }, comment };
}

export function tellOfComment(issue: Issue, comment: Comment, actor: Actor): void {
  emit('avi:jira:commented:issue', issue, actor, {
    comment: renderComment(comment, issue, actor.site, false),
  });
}

/** A card or a picture says something without words; only a document of empty blocks counts as empty. */
function isEmpty(body: Readonly<Record<string, unknown>>): boolean {
  return (
    adfText(body) === '' &&
    !/"(?:inlineCard|blockCard|embedCard|media|emoji|mention)"/.test(JSON.stringify(body))
  );
}

function readVisibility(input: unknown, account: Account, rejection: Rejection): string | undefined {
  if (!isRecord(input)) return undefined;
  const name = input['identifier'] ?? input['value'];
  const group = input['type'] === 'group' && typeof name === 'string' ? findGroup(name) : undefined;
  if (group === undefined) rejection.field('commentLevel', 'The selected group or role does not exist.');
  else if (!group.memberIds.includes(account.accountId)) {
    rejection.field('commentLevel', `You are currently not a member of the group: ${group.name}.`);
  }
  return group?.groupId;
}
