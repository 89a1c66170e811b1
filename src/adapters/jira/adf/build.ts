import type { AdfDocument, AdfMark, AdfNode } from './adf';
import { linkHref } from './link-href';
import { nestIn } from './nest-in';
import { inlineContent, text, type Inline } from './text';
import { xmlText } from './xml-text';

export { hardBreak, text } from './text';

const LANGUAGE = /^[\w+#.-]{1,40}$/;

/** A whole document, as Jira accepts it for a description or a comment body. */
export function doc(blocks: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content: blocks };
}

export function paragraph(...content: readonly Inline[]): AdfNode {
  return { type: 'paragraph', content: inlineContent(content) };
}

export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, ...content: readonly Inline[]): AdfNode {
  return { type: 'heading', attrs: { level }, content: inlineContent(content) };
}

/** A language of more than one plain word is left out. */
export function codeBlock(value: string, language = ''): AdfNode {
  const attrs = isLanguage(language) ? { attrs: { language } } : {};
  return { type: 'codeBlock', ...attrs, content: text(value) };
}

export function isLanguage(value: string): boolean {
  return LANGUAGE.test(value);
}

export function rule(): AdfNode {
  return { type: 'rule' };
}

/** Blocks that a quote cannot hold are flattened. */
export function blockquote(blocks: readonly AdfNode[]): AdfNode {
  const content = nestIn('blockquote', blocks);
  return { type: 'blockquote', content: content.length === 0 ? [paragraph()] : content };
}

/** Each item is a list of blocks. The schema has no empty list, so no items give an empty paragraph. */
export function bulletList(items: readonly (readonly AdfNode[])[]): AdfNode {
  return items.length === 0 ? paragraph() : { type: 'bulletList', content: items.map(listItem) };
}

/** As `bulletList`, counting from `order`. */
export function orderedList(items: readonly (readonly AdfNode[])[], order = 1): AdfNode {
  if (items.length === 0) return paragraph();
  return { type: 'orderedList', attrs: { order }, content: items.map(listItem) };
}

export function strong(value: string): readonly AdfNode[] {
  return text(value, [{ type: 'strong' }]);
}

export function em(value: string): readonly AdfNode[] {
  return text(value, [{ type: 'em' }]);
}

export function code(value: string): readonly AdfNode[] {
  return text(value, [{ type: 'code' }]);
}

/** Mentions a person, so that Jira notifies them; Jira adds the name. */
export function mention(accountId: string): readonly AdfNode[] {
  return [{ type: 'mention', attrs: { id: accountId, text: '' } }];
}

/** A link if the destination is safe to follow; otherwise the label with the destination in plain text. */
export function link(label: string, destination: string): readonly AdfNode[] {
  const href = linkHref(destination);
  const shown = label.trim() === '' ? destination : label;
  if (href !== undefined) return text(shown, [linkMark(href)]);
  return text(shown === destination || destination === '' ? shown : `${shown} (${destination})`);
}

export function linkMark(href: string, title?: string): AdfMark {
  const safe = { href: xmlText(href) };
  return { type: 'link', attrs: title === undefined ? safe : { ...safe, title: xmlText(title) } };
}

/** An item must start with text or code: before a list it gets an empty paragraph. */
function listItem(blocks: readonly AdfNode[]): AdfNode {
  const content = nestIn('listItem', blocks);
  const first = content[0]?.type;
  const startsWell = first === 'paragraph' || first === 'codeBlock';
  return { type: 'listItem', content: startsWell ? content : [paragraph(), ...content] };
}
