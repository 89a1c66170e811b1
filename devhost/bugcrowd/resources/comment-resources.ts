import { downloadUrl } from '../store/file-addresses';
import type { Viewer } from '../http/authenticate';
import type { StoredComment, StoredFile } from '../store/stored-comment';
import type { StoredSubmission } from '../store/stored-submission';
import { identityResource, researcherResource } from './identity-resource';
import { many, one, type Resource } from './resource';

interface Parent {
  readonly id: string;
  readonly type: 'comment' | 'submission';
}

function fileResource({ id, fileName, fileSize, fileType }: StoredFile, parent: Parent): Resource {
  return {
    id,
    type: 'file_attachment',
    attributes: {
      download_url: downloadUrl(id),
      file_name: fileName,
      file_size: fileSize,
      file_type: fileType,
      // Deprecated.
      s3_signed_url: null,
    },
    relationships: { parent: one(parent) },
    links: { self: `/file_attachments/${id}` },
  };
}

/** Files of the report itself. */
export function submissionFiles({ id, files }: StoredSubmission): readonly Resource[] {
  return files.map((file) => fileResource(file, { id, type: 'submission' }));
}

export function commentFiles({ id, files }: StoredComment): readonly Resource[] {
  return files.map((file) => fileResource(file, { id, type: 'comment' }));
}

export function authorResource({ author }: StoredComment, submission: StoredSubmission): Resource {
  if (author === 'researcher') return researcherResource(submission);
  return identityResource(author, `somebody else on ${submission.id}`);
}

/** The comments that a user of the API sees, in the order they were written. */
export function seenComments(
  { comments }: StoredSubmission,
  { scopes }: Pick<Viewer, 'scopes'>,
): readonly StoredComment[] {
  return comments
    .filter(({ scope }) => scopes.includes(scope))
    .sort((left, right) => Date.parse(left.createdAt) - Date.parse(right.createdAt));
}

export function commentResource(comment: StoredComment, submission: StoredSubmission): Resource {
  const { id, body, createdAt, scope } = comment;
  return {
    id,
    type: 'comment',
    attributes: { body, created_at: createdAt, visibility_scope: scope },
    relationships: {
      author: one(authorResource(comment, submission)),
      file_attachments: many(commentFiles(comment)),
    },
    links: { self: `/comments/${id}` },
  };
}
