import type { AdfNode } from '../../../../src/adapters/jira/adf/adf';
import {
  blockquote,
  bulletList,
  codeBlock,
  heading,
  orderedList,
  paragraph,
  rule,
} from '../../../../src/adapters/jira/adf/build';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { ALLOWED_IN, nestIn } from '../../../../src/adapters/jira/adf/nest-in';
import { table } from '../../../../src/adapters/jira/adf/table';
import { adfErrors } from '../../../support/adf-schema';
import { visibleText } from './visible-text';

const BLOCKS: readonly AdfNode[] = [
  paragraph('a'),
  heading(2, 'a'),
  codeBlock('a'),
  rule(),
  blockquote([paragraph('a')]),
  bulletList([[paragraph('a')]]),
  orderedList([[paragraph('a')]], 3),
  table([['a']]),
];

const inDocument: Record<keyof typeof ALLOWED_IN, (block: AdfNode) => unknown> = {
  doc: (block) => ({ type: 'doc', version: 1, content: [block] }),
  blockquote: (block) => inDocument.doc({ type: 'blockquote', content: [block] }),
  listItem: (block) =>
    inDocument.doc({ type: 'bulletList', content: [{ type: 'listItem', content: [block] }] }),
};

describe.each(['doc', 'blockquote', 'listItem'] as const)('%s', (parent) => {
  it.each(BLOCKS)('may hold $type exactly when the schema says so', (block) => {
    const valid = adfErrors(inDocument[parent](block)).length === 0;
    expect(ALLOWED_IN[parent].has(block.type)).toBe(valid);
  });
});

describe.each(['blockquote', 'listItem'] as const)('in a %s', (parent) => {
  it.each(BLOCKS.filter(({ type }) => type !== 'rule'))('$type keeps its text', (block) => {
    const nested = nestIn(parent, [block]);
    expect(nested.map(visibleText).join('\n')).toBe(visibleText(block));
    for (const one of nested) expect(adfErrors(inDocument[parent](one))).toEqual([]);
  });

  it('a rule, which has no text, goes', () => {
    expect(nestIn(parent, [rule()])).toEqual([]);
  });

  it('a heading turns bold, except for its code', () => {
    const mixed = heading(1, 'a ', [{ type: 'text', text: 'b', marks: [{ type: 'code' }] }]);
    expect(nestIn(parent, [mixed])).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a ', marks: [{ type: 'strong' }] },
          { type: 'text', text: 'b', marks: [{ type: 'code' }] },
        ],
      },
    ]);
  });
});

it.each([
  ['> # a\n> b', 'a\nb'],
  ['> a\n>\n> ***\n>\n> b', 'a\nb'],
  ['> > > a\n>\n> b', 'a\nb'],
  ['> ```\n> a\n> ```\n> - b\n>   1. c', 'a\nb\nc'],
  ['- # a\n- > b\n  > c\n  > - d\n- ---\n- e', 'a\nb\nc\nd\n\ne'],
  ['1. > # a\n   > > b\n   >\n   > |c|d|\n   > |-|-|\n   > |e|f|', 'a\nb\nc | d\ne | f'],
  ['- <div>\n  a\n  </div>', '<div>\na\n</div>'],
])('%j keeps its text in order', (markdown, shown) => {
  const document = markdownToAdf(markdown);
  expect(adfErrors(document)).toEqual([]);
  expect(visibleText(document)).toBe(shown);
});
