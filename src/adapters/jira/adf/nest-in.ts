import type { AdfNode } from './adf';
import { inlineContent, text } from './text';

/**
 * The blocks that each parent may hold, from the published schema, limited to those made here.
 * @see https://unpkg.com/@atlaskit/adf-schema/dist/json-schema/v1/full.json
 */
export const ALLOWED_IN: Readonly<Record<'doc' | 'blockquote' | 'listItem', ReadonlySet<string>>> = {
  doc: new Set([
    'paragraph',
    'heading',
    'codeBlock',
    'rule',
    'blockquote',
    'bulletList',
    'orderedList',
    'table',
  ]),
  blockquote: new Set(['paragraph', 'codeBlock', 'bulletList', 'orderedList']),
  listItem: new Set(['paragraph', 'codeBlock', 'bulletList', 'orderedList']),
};

/** Replaces blocks that the parent may not hold by blocks with the same text in the same order. */
export function nestIn(parent: 'blockquote' | 'listItem', blocks: readonly AdfNode[]): readonly AdfNode[] {
  return blocks.flatMap((block) =>
    ALLOWED_IN[parent].has(block.type) ? [block] : nestIn(parent, flatten(block)),
  );
}

/**
 * A heading becomes a bold paragraph and a row one paragraph; a wrapper is replaced by its content; a rule has no text.
 */
function flatten(block: AdfNode): readonly AdfNode[] {
  const content = block.content ?? [];
  switch (block.type) {
    case 'heading':
      return [{ type: 'paragraph', content: inlineContent(content.map(toStrong)) }];
    case 'table':
      return content.map(rowToParagraph);
    default:
      return content;
  }
}

function toStrong(node: AdfNode): readonly AdfNode[] {
  return node.text === undefined ? [node] : text(node.text, [...(node.marks ?? []), { type: 'strong' }]);
}

function rowToParagraph(row: AdfNode): AdfNode {
  const cells = (row.content ?? []).map((cell) =>
    (cell.content ?? []).flatMap((block) => block.content ?? []),
  );
  const parts = cells.flatMap((cell, index) => (index === 0 ? [cell] : [' | ', cell]));
  return { type: 'paragraph', content: inlineContent(parts) };
}
