import type { AdfDocument, AdfNode } from './adf';
import { blocksToAdf, type Block } from './block-to-adf';
import { codeBlock, doc } from './build';
import { linkDefinitions } from './link-definitions';
import { parseMarkdown } from './parse-markdown';
import { splitSource } from './split-source';
import { xmlText } from './xml-text';

/** Converts any Markdown, however hostile, to a valid document that loses no text. */
export function markdownToAdf(markdown: string): AdfDocument {
  return doc(markdownToBlocks(markdown));
}

/** The blocks of `markdownToAdf`, for use in another document. */
export function markdownToBlocks(markdown: string): readonly AdfNode[] {
  const source = splitSource(xmlText(markdown).replace(/\r\n?/g, '\n'));
  const verbatim = source.verbatim.trim() === '' ? [] : [codeBlock(source.verbatim)];
  return [...convert(source.markdown), ...verbatim];
}

function convert(markdown: string): readonly AdfNode[] {
  const { root, sourceOf } = parseMarkdown(markdown);
  // The type of a root admits any node; the parser puts only blocks there.
  return blocksToAdf(root.children as readonly Block[], { definitions: linkDefinitions(root), sourceOf });
}
