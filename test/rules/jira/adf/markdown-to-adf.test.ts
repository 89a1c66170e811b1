import type { AdfNode } from '../../../../src/adapters/jira/adf/adf';
import { markdownToAdf, markdownToBlocks } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { allNodes, visibleText } from './visible-text';

const text = (value: string, ...types: string[]): AdfNode =>
  types.length === 0
    ? { type: 'text', text: value }
    : { type: 'text', text: value, marks: types.map((type) => ({ type })) };
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const hardBreak: AdfNode = { type: 'hardBreak' };
const heading = (level: number, ...content: AdfNode[]): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content,
});

describe('blocks', () => {
  it.each<[string, string, readonly AdfNode[]]>([
    ['nothing', '', []],
    ['white space', ' \n\t\n', []],
    ['a paragraph', 'a', [paragraph(text('a'))]],
    ['a typed line break', 'a\n  b', [paragraph(text('a'), hardBreak, text('b'))]],
    [
      'a hard break',
      'a  \nb\\\nc',
      [paragraph(text('a'), { type: 'hardBreak' }, text('b'), { type: 'hardBreak' }, text('c'))],
    ],
    [
      'Windows line ends',
      'a\r\n\r\nb\rc',
      [paragraph(text('a')), paragraph(text('b'), hardBreak, text('c'))],
    ],
    ['a heading', '### a', [{ type: 'heading', attrs: { level: 3 }, content: [text('a')] }]],
    ['an underlined heading', 'a\n=', [{ type: 'heading', attrs: { level: 1 }, content: [text('a')] }]],
    ['a rule', '* * *', [{ type: 'rule' }]],
    ['a long rule', '- '.repeat(40), [{ type: 'rule' }]],
    ['a quote', '> a', [{ type: 'blockquote', content: [paragraph(text('a'))] }]],
    ['an empty quote', '>', [{ type: 'blockquote', content: [paragraph()] }]],
    [
      'code',
      '```http\nGET /\n```',
      [{ type: 'codeBlock', attrs: { language: 'http' }, content: [text('GET /')] }],
    ],
    ['an empty fence', '```\n```', [{ type: 'codeBlock', content: [] }]],
    ['indented code', '    a\n     b', [{ type: 'codeBlock', content: [text('a\n b')] }]],
    [
      'code with a long info string',
      '```js {1,3} title="x"\na\n```',
      [
        paragraph(text('js {1,3} title="x"', 'code')),
        { type: 'codeBlock', attrs: { language: 'js' }, content: [text('a')] },
      ],
    ],
    [
      'code with an odd language',
      '```<script>\na\n```',
      [paragraph(text('<script>', 'code')), { type: 'codeBlock', content: [text('a')] }],
    ],
    [
      'raw HTML',
      '<div\n onclick="*a*">\n',
      [paragraph(text('<div'), { type: 'hardBreak' }, text(' onclick="*a*">'))],
    ],
    ['an unused link definition', '[a]: /b "c"', [paragraph(text('[a]: /b "c"'))]],
  ])('%s', (_, markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual(blocks);
    expect(adfErrors(markdownToAdf(markdown))).toEqual([]);
  });
});

describe('a request typed without a fence', () => {
  it('keeps its lines', () => {
    const request = 'GET /a HTTP/1.1\nHost: e.example\nCookie: a=b';
    expect(visibleText(markdownToAdf(request))).toBe(request);
  });
});

describe('a line break', () => {
  it.each<[string, readonly AdfNode[]]>([
    ['a<br>b', [paragraph(text('a'), hardBreak, text('b'))]],
    ['a<BR />b', [paragraph(text('a'), hardBreak, text('b'))]],
    ['<br>\n**a**', [paragraph(hardBreak, hardBreak, text('a', 'strong'))]],
    ['  <br/>a\n\nb', [paragraph(hardBreak, text('a')), paragraph(text('b'))]],
    ['<div>a<br>b</div>', [paragraph(text('<div>a'), hardBreak, text('b</div>'))]],
    ['a <broken> b', [paragraph(text('a <broken> b'))]],
    ['`a<br>b`', [paragraph(text('a<br>b', 'code'))]],
    ['```\n<br>\n```', [{ type: 'codeBlock', content: [text('<br>')] }]],
  ])('%j', (markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual(blocks);
    expect(adfErrors(markdownToAdf(markdown))).toEqual([]);
  });

  it('is one in the cell of a table', () => {
    const document = markdownToAdf('|a|\n|-|\n|b<br>c|');
    expect(visibleText(document)).toBe('a\nb\nc');
    expect(adfErrors(document)).toEqual([]);
  });
});

describe('a heading without a space', () => {
  it.each<[string, readonly AdfNode[]]>([
    ['#Steps', [heading(1, text('Steps'))]],
    ['##Steps to reproduce:', [heading(2, text('Steps to reproduce:'))]],
    ['a\n###Steps\nb', [paragraph(text('a')), heading(3, text('Steps')), paragraph(text('b'))]],
    ['##Steps##', [heading(2, text('Steps'))]],
    ['##**Steps**', [heading(2, text('Steps', 'strong'))]],
    ['#Étapes', [heading(1, text('Étapes'))]],
    ['   #Steps', [heading(1, text('Steps'))]],
  ])('%j is one where it stands alone on its line', (markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual(blocks);
  });

  it.each([
    'see #Steps',
    '\\#Steps',
    '#1 is a duplicate',
    '#!/bin/sh',
    '#include <stdio.h>',
    '#define A 1',
    '#main { color: red; }',
    '#xss #sqli',
    '#######Steps',
    '#fff',
  ])('%j stays text', (markdown) => {
    expect(markdownToBlocks(markdown)).toEqual([paragraph(text(markdown.replace('\\', '')))]);
  });

  it.each(['```\n#Steps\n##A##\n```', '    #Steps\n    ##A##'])(
    '%j stays code without changes',
    (markdown) => {
      expect(markdownToBlocks(markdown)).toEqual([{ type: 'codeBlock', content: [text('#Steps\n##A##')] }]);
    },
  );
});

describe('lists', () => {
  const orders = (markdown: string) =>
    allNodes(markdownToAdf(markdown)).flatMap(({ type, attrs }) =>
      type === 'orderedList' ? [attrs?.['order']] : [],
    );

  it.each([
    ['1. a', [1]],
    ['0. a', [0]],
    ['42) a\n43) b', [42]],
    ['3. a\n\n   7. b', [3, 7]],
  ])('%j counts from where it starts', (markdown, expected) => {
    expect(orders(markdown)).toEqual(expected);
  });

  it('nest inside an item, after its text', () => {
    expect(markdownToBlocks('- a\n  1. b')).toEqual([
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('a')),
              {
                type: 'orderedList',
                attrs: { order: 1 },
                content: [{ type: 'listItem', content: [paragraph(text('b'))] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each(['-', '- - a', '- > a', '- # a', '- ***', '- ```\n  a\n  ```', '-\n\n  a', '1. 1. 1. a'])(
    '%j starts with text or code',
    (markdown) => {
      const document = markdownToAdf(markdown);
      const items = allNodes(document).filter(({ type }) => type === 'listItem');
      expect(items).not.toEqual([]);
      for (const item of items) expect(['paragraph', 'codeBlock']).toContain(item.content?.[0]?.type);
      expect(adfErrors(document)).toEqual([]);
    },
  );

  it.each([6, 7, 30])('%i deep, no more than six levels are shown and every item is', (depth) => {
    const lines = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- level${level}`);
    const document = markdownToAdf(lines.join('\n'));
    expect(allNodes(document).filter(({ type }) => type === 'bulletList')).toHaveLength(6);
    expect(visibleText(document).split(/\s+/)).toEqual(lines.map((_, level) => `level${level}`));
  });
});

describe('text', () => {
  it.each<[string, readonly AdfNode[]]>([
    ['*a* **b** `c`', [text('a', 'em'), text(' '), text('b', 'strong'), text(' '), text('c', 'code')]],
    ['***a***', [text('a', 'em', 'strong')]],
    ['**a **b** c**', [text('a b c', 'strong')]],
    ['**`a` b**', [text('a', 'code'), text(' b', 'strong')]],
    ['a &amp; \\* &copy;', [text('a & * ©')]],
    ['a <b>c</b>', [text('a <b>c</b>')]],
    ['Payload: <img src=x onerror=alert(1)> fired', [text('Payload: <img src=x onerror=alert(1)> fired')]],
    ['<!-- a *b* -->c', [text('<!-- a *b* -->c')]],
  ])('%s', (markdown, content) => {
    expect(markdownToBlocks(markdown)).toEqual([paragraph(...content)]);
    expect(adfErrors(markdownToAdf(markdown))).toEqual([]);
  });

  it.each(['\0', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '&#0;', '&#xFFFF;'])(
    '%j, which XML cannot carry, is replaced',
    (character) => {
      expect(markdownToBlocks(`a${character}b`)).toEqual([paragraph(text('a\uFFFDb'))]);
    },
  );

  it('is replaced in code and in link addresses too', () => {
    expect(JSON.stringify(markdownToAdf('`a\0b` [c](https://e.example/\0 "\uD800")'))).not.toMatch(
      /\\u0000|\\ud800/,
    );
  });

  it('keeps a character of two units whole', () => {
    expect(markdownToBlocks('a 😀 b')).toEqual([paragraph(text('a 😀 b'))]);
  });
});
