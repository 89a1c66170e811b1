import { fc } from '../../../support/properties';
import { guardMarkdown, unguard } from '../../../../src/adapters/jira/adf/guard-markdown';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { xmlText } from '../../../../src/adapters/jira/adf/xml-text';
import { allMarks, allNodes, hrefs, visibleText } from './visible-text';

const PIECES = [
  '*',
  '**',
  '_',
  '~',
  '~~~',
  '[',
  ']',
  '[^1]',
  '<',
  '&',
  '`',
  '\\`',
  '!'.repeat(70),
  '> ',
  '- ',
  '1. ',
  '2. ',
  '|',
  '|-|',
  '<br>',
  '#a',
  '##a##',
  'a',
  ' ',
  '\n',
];

it('gives back every source', () => {
  const source = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 3_000 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(source, (pieces) => {
      const markdown = pieces.map(([piece, count]) => piece.repeat(count)).join('');
      expect(unguard(guardMarkdown(markdown))).toBe(markdown);
    }),
    { numRuns: 200 },
  );
});

it('lets no source forge a placeholder', () => {
  const forged = Array.from({ length: 32 }, (_, code) => `a${String.fromCharCode(code)}*b*&#${code};`).join(
    '\n\n',
  );
  const shown = visibleText(markdownToAdf(forged));
  expect(shown).toMatch(/^[^\0-\x08\x0B-\x1F]*$/);
  expect(unguard(xmlText(forged))).toBe(xmlText(forged));
});

it.each([
  ['ordinary prose', 'See *this* and [that](https://e.example) & `more`.\n\n- a\n- b\n\n> c'],
  ['a dense table', `|a|b|\n|-|-|\n${'|**c**|[d](https://e.example)|\n'.repeat(60)}`],
  ['a dense list', '- **a** _b_ `c` [d](https://e.example)\n'.repeat(500)],
  [
    'a long numbered list',
    Array.from({ length: 300 }, (_, i) => `${i + 1}. **a** _b_ \`c\` [d](https://e.example)\n`).join(''),
  ],
  [
    'a list numbered from elsewhere',
    Array.from({ length: 300 }, (_, i) => `${i + 7}) **a** _b_ [d](https://e.example)\n`).join(''),
  ],
  ['a long table', `## A\n|a|b|\n|-|-|\n${'|**c** _d_|[e](https://e.example)|\n'.repeat(400)}`],
  ['a long table after text', `a\n\na|b\n-|-\n${'**c** _d_|[e](https://e.example)\n'.repeat(400)}`],
  ['a wide table', `${'|a'.repeat(40)}|\n${'|:-:'.repeat(40)}|\n`],
  ['an aligned rule', '* '.repeat(100)],
])('leaves %s alone', (_, markdown) => {
  expect(guardMarkdown(markdown)).toBe(markdown);
});

it('turns the seventh container of a line into text', () => {
  const document = markdownToAdf(`${'- '.repeat(9)}a`);
  expect(allNodes(document).filter(({ type }) => type === 'bulletList')).toHaveLength(6);
  expect(visibleText(document).replaceAll('\n', '')).toBe('- - - a');
});

it('reads a paragraph of too many delimiters as it stands, and the next one again as Markdown', () => {
  const dense = '*a **b_ ~c '.repeat(1_000);
  const document = markdownToAdf(`${dense}\n\n*d*`);
  expect(visibleText(document.content[0] ?? document)).toBe(dense.trim());
  expect(allMarks(document)).toEqual([{ type: 'em' }]);
});

it('spends one budget on all paragraphs', () => {
  const paragraph = '*a* '.repeat(400).trim();
  const document = markdownToAdf(`${paragraph}\n\n`.repeat(5));
  const isFormatted = document.content.map((block) => allMarks(block).length > 0);
  expect(isFormatted).toEqual([true, true, true, false, false]);
});

it.each(['*a ', '[a](b (', 'a <!-- ', '&a;', '_a_~b~', '\\```a'])('defuses a mass of %j', (piece) => {
  const markdown = piece.repeat(4_000);
  const guarded = guardMarkdown(markdown);
  expect(guarded).not.toMatch(/[*_~[\]<&]|\\(?=`)/);
  expect(unguard(guarded)).toBe(markdown);
});

it.each([
  ['numbers that do not begin a list', `a\n${'2. *a* _b_ [c\n'.repeat(800)}`],
  ['numbers that are too far to the right', `a\n${'     1. *a* _b_ [c\n'.repeat(800)}`],
  ['numbers inside an item, not from one', `- a\n${'  2. *a* _b_ [c\n'.repeat(800)}`],
  ['rows below a delimiter row of another width', `|a|b|\n|-|\n${'|*c* _d_|[e|\n'.repeat(800)}`],
  ['rows below a delimiter row in a paragraph', `a\nb\n|a|b|\n-|-|-\n${'|*c* _d_|[e|\n'.repeat(800)}`],
  ['rows with a delimiter row in an item', `- |a|b|\n|-|-|\n${'|*c* _d_|[e|\n'.repeat(800)}`],
])('still treats %s as one paragraph', (_, markdown) => {
  expect(guardMarkdown(markdown)).not.toMatch(/[*_[]/);
});

it('keeps an address whole in which it limits the look-ahead', () => {
  const address = `https://e.example/${'a.b!'.repeat(100)}c`;
  expect(guardMarkdown(address)).not.toBe(address);
  expect(hrefs(markdownToAdf(address))).toEqual([address]);
});

it('keeps a fence of tildes around code that it defuses', () => {
  const code = '*a '.repeat(2_000);
  const document = markdownToAdf(`~~~js\n${code}\n~~~`);
  expect(document.content).toEqual([
    { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: code }] },
  ]);
});

it('changes nothing in code', () => {
  const code = `${'[x](<&*_~\\`">)'.repeat(400)}\n${'> '.repeat(40)}\n[^1]\n${'!'.repeat(200)}`;
  const document = markdownToAdf(`\`\`\`\n${code}\n\`\`\``);
  expect(document.content).toEqual([{ type: 'codeBlock', content: [{ type: 'text', text: code }] }]);
});
