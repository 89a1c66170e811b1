import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { guardMarkdown, isGuarded, unguard } from './guard-markdown';
import { syntaxOf } from './markdown-syntax';

export interface ParsedMarkdown {
  readonly root: Root;
  /** The Markdown source of a node. */
  readonly sourceOf: (node: Nodes) => string;
}

/** Parses CommonMark with the tables, strikethrough and bare addresses of GFM. Task lists and footnotes stay text. */
export function parseMarkdown(markdown: string): ParsedMarkdown {
  const guarded = guardMarkdown(markdown);
  const root = fromMarkdown(guarded, syntaxOf(guarded));
  if (isGuarded(guarded)) unguardTree(root);
  return {
    root,
    sourceOf: ({ position }) => unguard(guarded.slice(position?.start.offset, position?.end.offset)),
  };
}

/** Uses a work list: the depth of a hostile tree must not become the depth of the call stack. */
function unguardTree(root: Root): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const fields: [string, unknown][] = Object.entries(node);
    for (const [name, value] of fields) {
      if (typeof value === 'string') Object.assign(node, { [name]: unguard(value) });
    }
    if ('children' in node) pending.push(...node.children);
  }
}
