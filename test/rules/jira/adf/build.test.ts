import {
  blockquote,
  bulletList,
  code,
  codeBlock,
  doc,
  em,
  heading,
  link,
  orderedList,
  paragraph,
  rule,
  strong,
} from '../../../../src/adapters/jira/adf/build';
import { table } from '../../../../src/adapters/jira/adf/table';
import { hardBreak, literalLines, text } from '../../../../src/adapters/jira/adf/text';
import { adfErrors } from '../../../support/adf-schema';

it.each([
  ['an empty paragraph', paragraph()],
  ['a paragraph of empty text', paragraph('', text(''), strong(''), em(''), code(''), link('', ''))],
  ['an empty heading', heading(6)],
  ['empty code', codeBlock('')],
  ['a rule', rule()],
  ['an empty quote', blockquote([])],
  [
    'a quote of what quotes cannot hold',
    blockquote([heading(1, 'a'), rule(), table([['a']]), blockquote([])]),
  ],
  ['a list without items', bulletList([])],
  ['a numbered list without items', orderedList([])],
  ['a list of an empty item', bulletList([[]])],
  ['a list of what items cannot hold', bulletList([[heading(1, 'a')], [rule()], [table([['a', 'b']])]])],
  ['a list that starts with a list', orderedList([[bulletList([[paragraph('a')]])]], 0)],
  ['a table without rows', table([])],
  ['a table of an empty row', table([[]])],
  ['a ragged table', table([['a'], ['b', 'c', 'd'], []])],
  [
    'every mark at once',
    paragraph(
      text(
        'a',
        ['em', 'strong', 'strike', 'code', 'em'].map((type) => ({ type })),
      ),
    ),
  ],
  ['characters XML cannot carry', paragraph('a\0', link('\uD800', 'https://e.example/\uDC00'))],
  ['lines', paragraph(literalLines('a\n\nb'), [hardBreak()])],
])('%s is valid', (_, block) => {
  expect(adfErrors(doc([block]))).toEqual([]);
});

it('a document may be empty', () => {
  expect(adfErrors(doc([]))).toEqual([]);
});

it('joins text with the same marks', () => {
  expect(paragraph('a', 'b', strong('c'), strong('d'), 'e').content).toEqual([
    { type: 'text', text: 'ab' },
    { type: 'text', text: 'cd', marks: [{ type: 'strong' }] },
    { type: 'text', text: 'e' },
  ]);
});

it.each([
  ['http', { language: 'http' }],
  ['c++', { language: 'c++' }],
  ['', undefined],
  ['two words', undefined],
  ['"><script>', undefined],
  ['x'.repeat(41), undefined],
])('codeBlock takes the language %j as %j', (language, attrs) => {
  expect(codeBlock('a', language).attrs).toEqual(attrs);
});

it.each([
  ['the report', 'https://e.example', 'the report', 'https://e.example'],
  ['', 'https://e.example', 'https://e.example', 'https://e.example'],
  ['the report', 'javascript:alert(1)', 'the report (javascript:alert(1))', undefined],
  ['', 'javascript:alert(1)', 'javascript:alert(1)', undefined],
  ['a', '', 'a', undefined],
  ['x:y', 'x:y', 'x:y', undefined],
])('link(%j, %j) shows %j', (label, destination, shown, href) => {
  const [node] = link(label, destination);
  expect(node?.text).toBe(shown);
  expect(node?.marks?.[0]?.attrs?.['href']).toBe(href);
});
