import type { Nodes, PhrasingContent } from 'mdast';
import type { AdfMark, AdfNode } from './adf';
import type { LinkDefinitions } from './link-definitions';
import { imageToAdf, linkToAdf } from './link-to-adf';
import { hardBreak, htmlLines, inlineContent, literalLines, text } from './text';

export interface InlineContext {
  readonly definitions: LinkDefinitions;
  readonly sourceOf: (node: Nodes) => string;
}

type Marks = readonly AdfMark[];
type Emphasis = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>;
type Leaf = Exclude<PhrasingContent, Emphasis>;

const MARK_OF: Readonly<Record<Emphasis['type'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'strike',
};

/**
 * Converts a run of Markdown text; `marks` are those of the surrounding constructs. Emphasis is unwrapped with a work
 * list: hostile text nests it a thousand deep, which must not become the depth of the call stack.
 */
export function inlineToAdf(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  marks: Marks = [],
): readonly AdfNode[] {
  const parts: (readonly AdfNode[])[] = [];
  const pending = nodes.map((node) => ({ node, marks })).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (isEmphasis(node)) {
      const inner = withMark(next.marks, MARK_OF[node.type]);
      for (const child of node.children.toReversed()) pending.push({ node: child, marks: inner });
    } else {
      parts.push(leafToAdf(node, context, next.marks));
    }
  }
  return inlineContent(parts);
}

function leafToAdf(node: Leaf, context: InlineContext, marks: Marks): readonly AdfNode[] {
  switch (node.type) {
    case 'text':
      return literalLines(node.value, marks);
    case 'html':
      return htmlLines(node.value, marks);
    case 'break':
      return [hardBreak()];
    case 'inlineCode':
      return text(node.value, withMark(marks, 'code'));
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : context.definitions.find(node.identifier);
      if (target === undefined) return literalLines(context.sourceOf(node), marks);
      return linkToAdf(target, marks, (inner) => inlineToAdf(node.children, context, inner));
    }
    case 'image':
    case 'imageReference': {
      const source = context.sourceOf(node);
      const target = node.type === 'image' ? node : context.definitions.find(node.identifier);
      if (target === undefined || hasNestedBrackets(source)) return literalLines(source, marks);
      return imageToAdf(node.alt ?? '', target, marks);
    }
    case 'footnoteReference':
      return literalLines(context.sourceOf(node), marks);
  }
}

function isEmphasis(node: PhrasingContent): node is Emphasis {
  return node.type in MARK_OF;
}

function withMark(marks: Marks, type: string): Marks {
  return marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];
}

/** The parser reduces a description to plain text: a link in it would lose its target, so its source is shown. */
function hasNestedBrackets(imageSource: string): boolean {
  return imageSource.slice(2, imageSource.indexOf(']')).includes('[');
}
