import { actorOf } from '../http/actor-of';
import { noContent, ok, type Answer } from '../http/answer';
import { param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { ChangeItem } from '../model/change';
import type { Attachment, Issue } from '../model/issue';
import { canSee, canTouch } from '../site/permissions';
import { renderAttachment } from '../render/attachment';
import { saveIssue } from '../writes/save-issue';
import { requireIssue, requirePermission } from './find-issue';

export const attachmentRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue/{issueIdOrKey}/attachments', scope: 'write:jira-work', answer: attach },
  { method: 'GET', path: '/attachment/{id}', scope: 'read:jira-work', answer: getAttachment },
  { method: 'GET', path: '/attachment/content/{id}', scope: 'read:jira-work', answer: getContent },
  { method: 'DELETE', path: '/attachment/{id}', scope: 'write:jira-work', answer: removeAttachment },
];

interface Found {
  readonly issue: Issue;
  readonly attachment: Attachment;
}

async function attach(call: Call): Promise<Answer> {
  if (!/^no-?check$/.test(call.request.headers.get('x-atlassian-token') ?? '')) {
    throw refuse(403, 'XSRF check failed');
  }
  const files = await readFiles(call);
  // Looked up only now: the issue may have changed while the body came in.
  const issue = requireIssue(call);
  requirePermission(
    call,
    'CREATE_ATTACHMENTS',
    'You do not have permission to create attachments for this issue.',
    issue,
  );
  const { site, account } = call;
  const added = files.map(({ filename, mimeType, content }) => ({
    id: site.nextId('attachment'),
    authorId: account.accountId,
    created: site.nowMs(),
    filename,
    mimeType,
    content,
  }));
  const after = { ...issue, attachments: [...issue.attachments, ...added] };
  saveIssue(
    issue,
    after,
    actorOf(call),
    added.map((file) => attachmentItem(undefined, file)),
  );
  return ok(added.map((file) => renderAttachment(file, site)));
}

function getAttachment(call: Call): Answer {
  const { attachment } = requireAttachment(call);
  // This one resource gives the id as a number.
  return ok({ ...renderAttachment(attachment, call.site), id: Number(attachment.id) });
}

/** The real Jira redirects to a file store unless `redirect=false`; here the bytes come at once. */
function getContent(call: Call): Answer {
  const { content, mimeType } = requireAttachment(call).attachment;
  return { status: 200, bytes: { content, mimeType } };
}

function removeAttachment(call: Call): Answer {
  const { issue, attachment } = requireAttachment(call);
  if (
    !canTouch(call.account, issue, attachment.authorId, 'DELETE_ALL_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS')
  ) {
    throw refuse(403, 'You do not have permission to delete this attachment.');
  }
  const attachments = issue.attachments.filter(({ id }) => id !== attachment.id);
  saveIssue(issue, { ...issue, attachments }, actorOf(call), [attachmentItem(attachment, undefined)]);
  return noContent();
}

function requireAttachment(call: Call): Found {
  const id = param(call, 'id');
  for (const issue of call.site.issues.all()) {
    const attachment = issue.attachments.find((candidate) => candidate.id === id);
    if (attachment !== undefined && canSee(call.account, issue)) return { issue, attachment };
  }
  throw refuse(404, `The attachment with id '${id}' does not exist`);
}

async function readFiles(
  call: Call,
): Promise<readonly Pick<Attachment, 'filename' | 'mimeType' | 'content'>[]> {
  const form = await call.request.formData().catch(() => undefined);
  if (form === undefined) throw refuse(415, 'Unsupported Media Type');
  const files = form.getAll('file').filter((part) => part instanceof File);
  if (files.length === 0) throw refuse(400, "The request has no part named 'file'.");
  return await Promise.all(
    files.map(async (file) => ({
      filename: file.name,
      mimeType: file.type === '' ? 'application/octet-stream' : file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function attachmentItem(before: Attachment | undefined, after: Attachment | undefined): ChangeItem {
  return {
    field: 'Attachment',
    fieldtype: 'jira',
    fieldId: 'attachment',
    from: before?.id ?? null,
    fromString: before?.filename ?? null,
    to: after?.id ?? null,
    toString: after?.filename ?? null,
  };
}
