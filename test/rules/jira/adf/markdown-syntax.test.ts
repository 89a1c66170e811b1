import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { syntaxOf, type MarkdownSyntax } from '../../../../src/adapters/jira/adf/markdown-syntax';
import { fc } from '../../../support/properties';

/** All of the syntax, whatever the source contains. */
const everything = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmAutolinkLiteral()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
};

const PIECES = [
  ...['a', 'b c', 'www', '.', 'WWW.x.org', 'http', 'HTTPS', ':', '/', '//', 'x.org/y', '@', 'me@x.org'],
  ...['mailto:', 'xmpp:', '&#64;', '&commat;', '&#46;', '&sol;', '&colon;', '&', '\\', '\\:', '\\.'],
  ...['|', '-', '--', ':-', '-:', '\n', '\n\n', '\n|-|\n', '\n:-\n', '\n---\n', '> ', '- ', '1. ', '2) '],
  ...[
    '~',
    '~~',
    '~~~',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '](',
    '(',
    ')',
    '<',
    '>',
    '<b>',
    '!',
    ' ',
    '    ',
    '\t',
  ],
  ...['+', '0', 'é', '😀', '#', '"'],
];

describe('syntaxOf', () => {
  it.each([
    ['Only words, *stress* and `code`.', 0, 0],
    ['a | b', 1, 1],
    ['a\n:-', 1, 1],
    ['a\n-:', 1, 1],
    ['a\n---', 0, 0],
    ['~', 1, 1],
    ['me@x.org', 1, 1],
    ['WWW.x.org', 1, 1],
    ['ftp://x.org', 1, 1],
    ['me&#64;x.org', 0, 1],
    ['http:\\/\\/x.org', 0, 1],
    ['| ~ | www.x.org', 3, 3],
  ])('%j needs %d of the parser, and %d of the tree', (source, ofParser, ofTree) => {
    const { extensions, mdastExtensions } = syntaxOf(source);
    expect([extensions.length, mdastExtensions.length]).toEqual([ofParser, ofTree]);
  });

  it.each([
    ['a table of one column without a pipe', 'a\n:-\nb', 'table'],
    ['a deletion', '~~gone~~', 'delete'],
    ['a tilde in stress', 'a*~b*', 'emphasis'],
    ['a mail address', 'write to me@x.org', 'link'],
    ['a mail address with a reference', 'write to me&#64;x.org', 'link'],
    ['an address with escapes', 'see http:\\/\\/x.org', 'link'],
    ['an address of a server', 'see WWW.x.org', 'link'],
    ['an address with its protocol', 'see HTTPS://x.org', 'link'],
  ])('finds %s', (_, source, type) => {
    expect(JSON.stringify(fromMarkdown(source, syntaxOf(source)))).toContain(`"type":"${type}"`);
  });

  it('finds in any source what the whole syntax finds', () => {
    // Of few pieces, so that most sources lack some of the syntax.
    const sources = fc
      .uniqueArray(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 10 })
      .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 14 }));
    const treeOf = (source: string, syntax: MarkdownSyntax): string =>
      JSON.stringify(fromMarkdown(source, syntax));
    fc.assert(
      fc.property(sources, (pieces) => {
        const source = pieces.join('');
        expect(treeOf(source, syntaxOf(source))).toBe(treeOf(source, everything));
      }),
      { numRuns: 1_000 },
    );
  });
});
