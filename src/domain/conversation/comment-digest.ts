import { createHash } from 'node:crypto';
import type { SourceComment } from './source-comment';

/** Tells whether a comment was edited: sources keep no time of that. Line ends and outer blanks are no edit. */
export function commentDigest({ body }: Pick<SourceComment, 'body'>): string {
  const text = body.replace(/\r\n?/g, '\n').trim();
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
