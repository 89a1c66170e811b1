import type { AdfMark, AdfNode } from './adf';
import { linkMark } from './build';
import { linkHref } from './link-href';
import { saysOtherAddress } from './other-address';
import { inlineContent, literalLines, text } from './text';

export interface LinkTarget {
  readonly url: string;
  readonly title?: string | null | undefined;
}

type Marks = readonly AdfMark[];

/**
 * A link mark if the target is safe to follow, followed by the target if the label reads like another address;
 * otherwise the label, followed by the target in plain text.
 */
export function linkToAdf(
  target: LinkTarget,
  marks: Marks,
  label: (marks: Marks) => readonly AdfNode[],
): readonly AdfNode[] {
  const mark = safeMark(target);
  if (mark !== undefined) {
    const content = label([...marks, mark]);
    if (isBlank(content)) return text(target.url, [...marks, mark]);
    const href = addressOf(mark);
    // An image in the label has its own address.
    const own = content.filter(({ marks: those = [] }) => those.some((each) => addressOf(each) === href));
    return saysOtherAddress(textOf(own), href) ? [...content, ...text(` (${href})`, marks)] : content;
  }
  const content = label(marks);
  const spelled = spellOut(target);
  if (spelled === '' || textOf(content) === spelled) return content;
  return [...content, ...text(isBlank(content) ? spelled : ` (${spelled})`, marks)];
}

/** Jira shows no image by its address, so an image becomes its description and its address, linked if that is safe. */
export function imageToAdf(alt: string, target: LinkTarget, marks: Marks): readonly AdfNode[] {
  const mark = safeMark(target);
  const address = mark === undefined ? text(spellOut(target), marks) : text(target.url, [...marks, mark]);
  if (alt === '' || address.length === 0) return [...literalLines(alt, marks), ...address];
  return inlineContent([literalLines(`${alt} (`, marks), address, text(')', marks)]);
}

function safeMark({ url, title }: LinkTarget): AdfMark | undefined {
  const href = linkHref(url);
  return href === undefined ? undefined : linkMark(href, title ?? undefined);
}

function addressOf({ attrs }: AdfMark): string {
  const href = attrs?.['href'];
  return typeof href === 'string' ? href : '';
}

function spellOut({ url, title }: LinkTarget): string {
  return typeof title === 'string' ? `${url} "${title}"` : url;
}

function isBlank(content: readonly AdfNode[]): boolean {
  return textOf(content).trim() === '';
}

function textOf(content: readonly AdfNode[]): string {
  return content.map((node) => node.text ?? '').join('');
}
