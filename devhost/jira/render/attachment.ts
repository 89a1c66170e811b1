import type { Attachment } from '../model/issue';
import { accountOf, type Site } from '../site/site';
import { jiraTime, selfLink } from './base/links';
import { renderUser } from './base/user';

export function renderAttachment(attachment: Attachment, site: Site): object {
  const { id, filename, mimeType, content } = attachment;
  return {
    self: selfLink(site, `/attachment/${id}`),
    id,
    filename,
    author: renderUser(accountOf(site, attachment.authorId), site),
    created: jiraTime(attachment.created),
    size: content.byteLength,
    mimeType,
    content: selfLink(site, `/attachment/content/${id}`),
  };
}
