import * as v from 'valibot';
import { relatedId } from './related-id';
import { scopes, type StoredComment, type StoredFile } from './stored-comment';

const Id = v.optional(v.pipe(v.string(), v.uuid()));

export const PersonSchema = v.strictObject({
  name: v.optional(v.nullable(v.string()), null),
  email: v.optional(v.nullable(v.string()), null),
  staff: v.optional(v.boolean(), false),
});

/** A file: whatever is left out of one that exists stays as it is. */
export const FileInputSchema = v.strictObject({
  id: Id,
  fileName: v.optional(v.string()),
  fileType: v.optional(v.string()),
  /** In bytes; those of the content when left out. */
  fileSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  content: v.optional(v.nullable(v.string())),
});
export type FileInput = v.InferInput<typeof FileInputSchema>;

/** A comment: whatever is left out of one that exists stays as it is. */
export const CommentInputSchema = v.strictObject({
  id: Id,
  body: v.optional(v.string()),
  createdAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  scope: v.optional(v.picklist(scopes)),
  author: v.optional(v.union([v.literal('researcher'), PersonSchema])),
  files: v.optional(v.array(FileInputSchema)),
});
export type CommentInput = v.InferInput<typeof CommentInputSchema>;

/** Those known, changed by what is given, and what is new at their end. */
function merged<Stored extends { readonly id: string }, Input extends { readonly id?: string | undefined }>(
  known: readonly Stored[],
  given: readonly Input[],
  toStored: (input: Input, before: Stored | undefined, position: number) => Stored,
): readonly Stored[] {
  const byId = new Map(known.map((each) => [each.id, each]));
  for (const input of given) {
    const before = input.id === undefined ? undefined : byId.get(input.id);
    const stored = toStored(input, before, byId.size);
    byId.set(stored.id, stored);
  }
  return [...byId.values()];
}

/** @param owner the id of the submission or comment that the files belong to. */
export function mergedFiles(
  owner: string,
  known: readonly StoredFile[],
  given: readonly FileInput[],
): readonly StoredFile[] {
  return merged(known, given, (input, before, position) => {
    const content = input.content === undefined ? (before?.content ?? null) : input.content;
    const ownSize = content === null ? (before?.fileSize ?? 0) : Buffer.byteLength(content);
    return {
      id: input.id ?? relatedId('file_attachment', `${owner} ${position}`),
      fileName: input.fileName ?? before?.fileName ?? 'file.txt',
      fileType: input.fileType ?? before?.fileType ?? 'text/plain',
      fileSize: input.fileSize ?? ownSize,
      content,
    };
  });
}

/** @param at when a new one is made that does not say when. */
export function mergedComments(
  submissionId: string,
  known: readonly StoredComment[],
  given: readonly CommentInput[],
  at: string,
): readonly StoredComment[] {
  return merged(known, given, (input, before, position) => {
    const id = input.id ?? relatedId('comment', `${submissionId} ${position}`);
    const author = input.author ?? before?.author ?? 'researcher';
    return {
      id,
      body: input.body ?? before?.body ?? '',
      createdAt: input.createdAt ?? before?.createdAt ?? at,
      scope: input.scope ?? before?.scope ?? 'everyone',
      author: author === 'researcher' ? author : v.parse(PersonSchema, author),
      files: mergedFiles(id, before?.files ?? [], input.files ?? []),
    };
  });
}
