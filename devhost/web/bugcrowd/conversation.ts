import type { StoredComment, StoredFile } from '../../bugcrowd/store/stored-comment';
import type { StoredSubmission } from '../../bugcrowd/store/stored-submission';
import { authorResource, seenComments } from '../../bugcrowd/resources/comment-resources';
import { escapeHtml } from '../html';
import { button, field, form, select } from './form';
import { hrefOf, timeHtml } from './frame';
import { markdownHtml } from './markdown';
import { isOwn, playerOf, scopeNames, scopesOf } from './player';

export function filesHtml(files: readonly StoredFile[], url: URL): string {
  const items = files.map(({ id, fileName, fileSize, fileType }) => {
    const link = `<a href="${hrefOf(`/files/${id}`, url)}">${escapeHtml(fileName)}</a>`;
    return `<li>${link} (${escapeHtml(fileType)}, ${fileSize} bytes)</li>`;
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function authorName(comment: StoredComment, submission: StoredSubmission): string {
  const { name, staff } = authorResource(comment, submission).attributes as {
    readonly name: string;
    readonly staff: boolean;
  };
  if (comment.author === 'researcher') return `${name} (researcher)`;
  return staff ? `${name} (Bugcrowd)` : `${name} (program)`;
}

function commentHtml(comment: StoredComment, submission: StoredSubmission, url: URL): string {
  const { id, body, createdAt, scope, author, files } = comment;
  const edit = isOwn(author, playerOf(url), submission.program)
    ? `<details><summary>Edit</summary>${form(hrefOf(`/submissions/${submission.id}/edit`, url), [
        `<input type="hidden" name="comment" value="${escapeHtml(id)}">`,
        field('body', 'Text (Markdown)', { value: body, rows: 4, isRequired: true }),
        button('Save the text'),
      ])}</details>`
    : '';
  return `<li class="said" data-scope="${scope}"><p><strong>${escapeHtml(authorName(comment, submission))}</strong> ${timeHtml(createdAt)} <span class="lozenge ${scope === 'everyone' ? 'moved' : ''}">${scopeNames[scope]}</span></p>
${markdownHtml(body)}${filesHtml(files, url)}${edit}</li>`;
}

function commentForm({ id }: StoredSubmission, url: URL): string {
  const scopes = scopesOf(playerOf(url)).map((scope) => [scope, scopeNames[scope]] as const);
  return form(hrefOf(`/submissions/${id}/comment`, url), [
    select(
      'scope',
      'Who can read it',
      scopes,
      playerOf(url) === 'member' ? 'bugcrowd_and_customer' : 'everyone',
    ),
    field('body', 'Comment (Markdown)', { rows: 5, isRequired: true }),
    `<details><summary>Attach a text file</summary>${field('fileName', 'Name of the file')}${field('content', 'Its text', { rows: 4 })}</details>`,
    button('Comment'),
  ]);
}

/** The comments that the player reads, and a form for one more. */
export function conversationHtml(submission: StoredSubmission, url: URL): string {
  const comments = seenComments(submission, { scopes: scopesOf(playerOf(url)) });
  const items = comments.map((comment) => commentHtml(comment, submission, url));
  const list =
    items.length === 0 ? '<p>Nobody has said anything yet.</p>' : `<ol class="talk">${items.join('')}</ol>`;
  return `<section aria-labelledby="conversation"><h2 id="conversation">Conversation</h2>${list}</section>
<section aria-labelledby="write"><h2 id="write">Write a comment</h2>${commentForm(submission, url)}</section>`;
}
