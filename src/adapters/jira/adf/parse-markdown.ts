import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { autolinkLiterals } from './autolink-literals';
import { guardMarkdown, unguard } from './guard-markdown';

export interface ParsedMarkdown {
  readonly root: Root;
  /** The Markdown source of a node. */
  readonly sourceOf: (node: Nodes) => string;
}

/** Parses CommonMark with the tables, strikethrough and bare addresses of GFM. Task lists and footnotes stay text. */
export function parseMarkdown(markdown: string): ParsedMarkdown {
  const guarded = guardMarkdown(markdown);
  const root = fromMarkdown(guarded, {
    // A single tilde is a home directory more often than a deletion: `~alice/.ssh and ~bob/.ssh`.
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), autolinkLiterals()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmAutolinkLiteralFromMarkdown(),
    ],
  });
  unguardTree(root);
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
