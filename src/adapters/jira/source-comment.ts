import type { SourceFile } from '../../domain/conversation/source-comment';
import type { SourceWords } from '../../domain/findings/source-words';
import { visibleLine } from '../../domain/findings/visible-line';
import { isFormerUser } from '../../domain/privacy/former-user';
import type { CommentDraft } from '../../usecases/conversation/ports';
import { fileKind, fileName } from '../../wording/file-facts';
import { momentText } from '../../wording/moments';
import type { AdfDocument, AdfNode } from './adf/adf';
import { blockquote, bulletList, codeBlock, doc, link, mention, paragraph, strong } from './adf/build';
import { fitDocument, fits, JIRA_TEXT_LIMIT } from './adf/fit-document';
import { markdownToBlocks } from './adf/markdown-to-adf';
import type { Inline } from './adf/text';

type Told = Pick<CommentDraft, 'comment' | 'url' | 'sentBy' | 'isEdit'>;

/** Longer names are cut: they are somebody else's text. */
const MAX_NAME = 120;

function nameOf(text: string | null, otherwise: string): string {
  const line = visibleLine(text ?? '').slice(0, MAX_NAME);
  return line === '' ? otherwise : line;
}

function readersOf(scope: string, { scopes }: SourceWords): string {
  const known = Object.hasOwn(scopes, scope) ? scopes[scope] : undefined;
  return known ?? `“${nameOf(scope, 'unknown')}”`;
}

/** Who had it sent; nothing for what was written at the source. */
function senderOf({ sentBy }: Told): readonly Inline[] {
  if (sentBy === null) return [];
  return [' Sent from Jira by ', isFormerUser(sentBy) ? sentBy : mention(sentBy), '.'];
}

/** Who wrote it, when, and who can read it there. */
function headLine(told: Told, words: SourceWords): AdfNode {
  const { comment, isEdit } = told;
  const author = strong(nameOf(comment.author, 'Somebody'));
  const readers = `Readers on ${words.name}: ${readersOf(comment.scope, words)}.`;
  const when = momentText(comment.at, 'UTC', 'en-GB');
  return isEdit
    ? paragraph(author, ` edited on ${words.name} the comment of ${when}. It now says this. ${readers}`)
    : paragraph(author, ` wrote on ${words.name} on ${when}. ${readers}`, ...senderOf(told));
}

function fileItem(file: SourceFile): readonly AdfNode[] {
  const facts = fileKind(file);
  const about = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return [paragraph(`${fileName(file, MAX_NAME)}${about}`)];
}

function endOf({ comment: { files }, url }: Told, words: SourceWords): readonly AdfNode[] {
  return [
    ...(files.length === 0
      ? []
      : [paragraph(`Its files are on ${words.name}:`), bulletList(files.map(fileItem))]),
    ...(url === null ? [] : [paragraph(link(words.open, url))]),
  ];
}

function tooLong(told: Told, words: SourceWords): readonly AdfNode[] {
  return [
    paragraph(`The rest is longer than Jira can show. Read it on ${words.name}.`),
    ...lastLink(told, words),
  ];
}

function lastLink({ url }: Told, words: SourceWords): readonly AdfNode[] {
  return url === null ? [] : [paragraph(link(words.open, url))];
}

/** The comment in Jira of one of the source. Its text is Markdown and hostile; it is quoted, and cut at Jira's limit. */
export function toSourceComment(told: Told, words: SourceWords): AdfDocument {
  const head = headLine(told, words);
  const end = endOf(told, words);
  const body = markdownToBlocks(told.comment.body);
  const whole = [head, blockquote(body), ...end];
  if (fits(whole, JIRA_TEXT_LIMIT)) return doc(whole);
  // Unquoted, the text can be cut between its blocks.
  return fitDocument([head, ...body, ...end], JIRA_TEXT_LIMIT, tooLong(told, words));
}

/** As `toSourceComment`, with the text as one block of code: the simplest form that keeps all of it. */
export function toPlainSourceComment(told: Told, words: SourceWords): AdfDocument {
  const blocks = [headLine(told, words), codeBlock(told.comment.body), ...endOf(told, words)];
  return fitDocument(blocks, JIRA_TEXT_LIMIT, tooLong(told, words));
}
