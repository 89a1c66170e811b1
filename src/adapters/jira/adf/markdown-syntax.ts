import type { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { autolinkLiterals } from './autolink-literals';

type Options = NonNullable<Exclude<Parameters<typeof fromMarkdown>[1], string | null>>;
export interface MarkdownSyntax {
  readonly extensions: NonNullable<Options['extensions']>;
  readonly mdastExtensions: NonNullable<Options['mdastExtensions']>;
}

/** The row under the head of a table has one of these, or is a heading's. */
const TABLE = /\||:-|-:/;
const TILDE = '~';
const AT = '@';
const WEB = /www\.|:\/\//i;
/** In the finished text an escape or a reference may have become part of an address. */
const ADDRESS = /[@&\\]|www\.|:\/\//i;

/**
 * The syntax of GFM beside CommonMark that a source may contain: tables, strikethrough and bare addresses. The parser
 * tries each at every line or word, which takes a third of its time, and most reports have none of them.
 */
export function syntaxOf(source: string): MarkdownSyntax {
  const mail = source.includes(AT);
  const web = WEB.test(source);
  const hasTilde = source.includes(TILDE);
  const hasTable = TABLE.test(source);
  return {
    extensions: [
      ...(hasTable ? [gfmTable()] : []),
      // A single tilde is a home directory more often than a deletion: `~alice/.ssh and ~bob/.ssh`.
      ...(hasTilde ? [gfmStrikethrough({ singleTilde: false })] : []),
      ...(mail || web ? [autolinkLiterals({ mail, web })] : []),
    ],
    mdastExtensions: [
      ...(hasTable ? [gfmTableFromMarkdown()] : []),
      ...(hasTilde ? [gfmStrikethroughFromMarkdown()] : []),
      ...(ADDRESS.test(source) ? [gfmAutolinkLiteralFromMarkdown()] : []),
    ],
  };
}
