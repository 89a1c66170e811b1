import type { AdfMark, AdfNode } from '../../../../src/adapters/jira/adf/adf';

/** What a reader sees: the text in order, blocks and hard breaks on lines of their own. */
export function visibleText({ type, text, content }: AdfNode): string {
  if (type === 'hardBreak') return '\n';
  if (content === undefined) return text ?? '';
  const isRunOfText = content.every((child) => child.type === 'text' || child.type === 'hardBreak');
  return content.map(visibleText).join(isRunOfText ? '' : '\n');
}

export function allNodes(node: AdfNode): readonly AdfNode[] {
  return [node, ...(node.content ?? []).flatMap(allNodes)];
}

export function allMarks(node: AdfNode): readonly AdfMark[] {
  return allNodes(node).flatMap(({ marks }) => marks ?? []);
}

export function hrefs(node: AdfNode): readonly unknown[] {
  return allMarks(node).flatMap(({ type, attrs }) => (type === 'link' ? [attrs?.['href']] : []));
}
