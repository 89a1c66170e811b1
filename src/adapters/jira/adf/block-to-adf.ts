import type { BlockContent, Code, DefinitionContent, List } from 'mdast';
import type { AdfNode } from './adf';
import {
  blockquote,
  bulletList,
  code,
  codeBlock,
  heading,
  isLanguage,
  orderedList,
  paragraph,
  rule,
} from './build';
import { inlineToAdf, type InlineContext } from './inline-to-adf';
import { table } from './table';
import { htmlLines, literalLines } from './text';

/** The limit of Jira's editor (MAX_NESTED_LIST_INDENTATION); the items of deeper lists join the item around them. */
const MAX_LIST_DEPTH = 6;

export type Block = BlockContent | DefinitionContent;

/** Converts the blocks of a document, or of a container inside `listDepth` lists. */
export function blocksToAdf(
  nodes: readonly Block[],
  context: InlineContext,
  listDepth = 0,
): readonly AdfNode[] {
  return nodes.flatMap((node) => blockToAdf(node, context, listDepth));
}

function blockToAdf(node: Block, context: InlineContext, listDepth: number): readonly AdfNode[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inlineToAdf(node.children, context))];
    case 'heading':
      return [heading(node.depth, inlineToAdf(node.children, context))];
    case 'blockquote':
      return [blockquote(blocksToAdf(node.children, context, listDepth))];
    case 'list':
      return listToAdf(node, context, listDepth);
    case 'table':
      return [
        table(node.children.map((row) => row.children.map((cell) => inlineToAdf(cell.children, context)))),
      ];
    case 'code':
      return codeToAdf(node);
    case 'thematicBreak':
      return [rule()];
    case 'html':
      return [paragraph(htmlLines(node.value))];
    case 'definition':
      return context.definitions.isUsed(node) ? [] : [paragraph(literalLines(context.sourceOf(node)))];
    case 'footnoteDefinition':
      return [paragraph(literalLines(context.sourceOf(node)))];
  }
}

function listToAdf(node: List, context: InlineContext, listDepth: number): readonly AdfNode[] {
  const items = node.children.map((item) => blocksToAdf(item.children, context, listDepth + 1));
  if (listDepth >= MAX_LIST_DEPTH) return items.flat();
  return [node.ordered === true ? orderedList(items, node.start ?? 1) : bulletList(items)];
}

/** An info string that is more than a language is shown above the code. */
function codeToAdf({ value, lang, meta }: Code): readonly AdfNode[] {
  const language = lang ?? '';
  const info = typeof meta === 'string' ? `${language} ${meta}` : language;
  const block = codeBlock(value, language);
  return info === '' || isLanguage(info) ? [block] : [paragraph(code(info)), block];
}
