import type {
  SourceComment,
  SourceConversation,
  SourceFile,
} from '../../../domain/conversation/source-comment';
import { visibleLine } from '../../../domain/findings/visible-line';
import type { Instant } from '../../../domain/sla/instant';
import type { ConversationsPage } from '../../../usecases/sources/ports';
import { findIncluded, type Reference, type WithIncluded } from '../included';
import { at, maybe, member, object, orNull, ShapeError, text } from '../json-reader';
import { bugcrowdLifecycle, bugcrowdStates } from '../lifecycle';
import { plainId } from '../plain-id';
import { instant } from '../resources';
import { listAnswer, singleAnswer } from './answer';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { referencesTo, referenceTo } from './references';

/** The largest page that Bugcrowd documents. */
const PAGE_SIZE = 100;

/** The scope of what everybody on a submission can read. */
const FOR_ALL = 'everyone';

/** @see https://docs.bugcrowd.com/api/ Comments have no endpoint of their own there: they come with their submission. */
const conversationQuery = [
  ['include', 'comments,comments.author,comments.file_attachments,file_attachments'],
  ['fields[submission]', 'state,comments,file_attachments'],
  ['fields[comment]', 'body,created_at,visibility_scope,author,file_attachments'],
  ['fields[file_attachment]', 'file_name,file_size,file_type'],
  ['fields[identity]', 'name'],
] as const;

/** States in which people still work on a submission. */
const openStates = bugcrowdStates.filter((state) =>
  ['new', 'accepted'].includes(bugcrowdLifecycle(state).stage),
);

/** The name of a person. */
export const nameOf = orNull(member('attributes', member('name', text)));

function aSize(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new ShapeError();
  return value;
}

const fileAttributes = (value: unknown): Omit<SourceFile, 'id'> => {
  const from = object(value);
  return {
    name: at(from, 'file_name', orNull(text)) ?? '',
    bytes: at(from, 'file_size', orNull(aSize)),
    type: at(from, 'file_type', orNull(text)),
  };
};

function filesOf(resource: unknown, body: WithIncluded): readonly SourceFile[] {
  return referencesTo('file_attachments', resource).flatMap((each) => {
    const attributes = findIncluded(body, each, orNull(member('attributes', fileAttributes)));
    return attributes ? [{ id: each.id, ...attributes }] : [];
  });
}

interface CommentAttributes {
  readonly body: string;
  readonly at: Instant | null | undefined;
  readonly scope: string;
}

const commentAttributes = (value: unknown): CommentAttributes => {
  const from = object(value);
  return {
    body: at(from, 'body', maybe(text)) ?? '',
    at: at(from, 'created_at', instant),
    scope: at(from, 'visibility_scope', text),
  };
};

/**
 * A comment that Bugcrowd refers to. One that is malformed is left out: without a time or its readers nothing can be decided
 * about it.
 */
function commentIn(each: Reference, body: WithIncluded): readonly SourceComment[] {
  const resource = findIncluded(body, each, (value) => value);
  const found = orNull(member('attributes', commentAttributes))(resource);
  if (!found?.at) return [];
  const author = referenceTo('author', resource);
  const name = author === null ? null : (findIncluded(body, author, nameOf) ?? null);
  return [
    {
      id: each.id,
      body: found.body.toWellFormed(),
      at: found.at,
      author: name === null ? null : visibleLine(name),
      scope: found.scope,
      isForAll: found.scope === FOR_ALL,
      files: filesOf(resource, body),
    },
  ];
}

const rowId = orNull(member('id', plainId));

/** What people said on the submission of a row; none if the row names no submission. */
export function conversationIn(row: unknown, body: WithIncluded): readonly SourceConversation[] {
  const submissionId = rowId(row);
  if (submissionId === null) return [];
  const comments = referencesTo('comments', row).flatMap((each) => commentIn(each, body));
  return [{ submissionId, comments, files: filesOf(row, body) }];
}

/** Reads a page of the conversations on a program's open submissions. @throws BugcrowdCallError */
export async function readConversations(
  token: string,
  program: string,
  offset: number,
): Promise<ConversationsPage> {
  const what = `reading the comments of ${program}`;
  const query = [
    ['filter[program]', program],
    ['filter[state]', openStates.join(',')],
    ['sort', 'submitted-asc'],
    ['page[limit]', String(PAGE_SIZE)],
    ['page[offset]', String(offset)],
    ...conversationQuery,
  ] as const;
  const { body, rate } = await callBugcrowd(token, '/submissions', query, what);
  const answer = parseAnswer(what, () => listAnswer(body));
  const rows = answer.data.length;
  const isAll = answer.total !== null && offset + rows >= answer.total;
  return {
    conversations: answer.data.flatMap((row) => conversationIn(row, answer)),
    rows,
    more: rows > 0 && answer.hasNext && !isAll,
    remaining: rate.remaining,
  };
}

/** Reads the conversation on one submission; `null` if the token cannot see it. @throws BugcrowdCallError */
export async function readConversation(token: string, id: string): Promise<SourceConversation | null> {
  const what = `reading the comments of submission ${id}`;
  try {
    const { body } = await callBugcrowd(token, `/submissions/${id}`, conversationQuery, what);
    return parseAnswer(what, () => {
      const answer = singleAnswer(body);
      return conversationIn(answer.data, answer)[0] ?? null;
    });
  } catch (error) {
    if (error instanceof BugcrowdCallError && error.kind === 'not-found') return null;
    throw error;
  }
}
