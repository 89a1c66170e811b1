import type { AnswerTo } from '../../../domain/conversation/conversation';
import type { SourceWrite, WrittenSourceComment } from '../../../usecases/sources/writer';
import { at, member, object, orNull } from '../json-reader';
import { plainId } from '../plain-id';
import { instant } from '../resources';
import { writeOnce } from './write-outcome';

/**
 * Who reads a comment to somebody. Bugcrowd's own default is not documented, so a comment always says it.
 * @see https://docs.bugcrowd.com/api/
 */
export const scopeFor: Readonly<Record<AnswerTo, string>> = {
  team: 'bugcrowd_and_customer',
  researcher: 'everyone',
};

const createdAt = orNull(member('created_at', instant));

function writtenComment(body: unknown): WrittenSourceComment {
  const data = at(object(body), 'data', object);
  return { id: at(data, 'id', plainId), at: at(data, 'attributes', createdAt) ?? null };
}

/** Writes a comment on a submission in the name of the token's user. */
export function writeComment(
  token: string,
  submissionId: string,
  { body, to }: { readonly body: string; readonly to: AnswerTo },
): Promise<SourceWrite<WrittenSourceComment>> {
  const document = {
    data: {
      type: 'comment',
      attributes: { body, visibility_scope: scopeFor[to] },
      relationships: { submission: { data: { type: 'submission', id: submissionId } } },
    },
  };
  const request = { method: 'POST', path: '/comments', document } as const;
  return writeOnce(token, request, 'writing a comment', writtenComment);
}
