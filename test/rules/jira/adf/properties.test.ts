import { fc } from '../../../support/properties';
import type { AdfDocument } from '../../../../src/adapters/jira/adf/adf';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { hrefs, visibleText } from './visible-text';
import { anyCharacter } from '../../../support/any-character';

const TOKENS = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '```',
  '\n```\n',
  '~~~\n',
  '[',
  ']',
  '](',
  '(',
  ')',
  '![',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<div>\n',
  '<script>',
  '|',
  '\n|-|-|\n',
  '\n|a|b|\n|-|-|\n',
  '> ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n9) ',
  '\n    ',
  '\n\n',
  '\n',
  '  \n',
  '\\',
  '\\\n',
  '#',
  '\n# ',
  '\n===\n',
  '\n---\n',
  '&amp;',
  '&#0;',
  '&',
  '!',
  '"',
  "'",
  'a',
  'é',
  '😀',
  '\t',
  '\r\n',
  'https://e.example/',
  'www.e.example',
  'a@e.example',
  '{',
  '[^1]',
  '- [ ] ',
  ' ',
  ' ',
];
const DEFINITIONS = [
  '\n[a]: javascript:b\n',
  '\n[a]: https://e.example "t"\n',
  '[a]',
  '[a][a]',
  '![a]',
  '\n[^1]: a\n',
];
const DESTINATIONS = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'data:text/html,',
  'vbscript:',
  'https://',
  'http:',
  '//',
  '\0',
  '\\',
];

const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const markdownish = fc
  .array(fc.constantFrom(...TOKENS, ...DEFINITIONS, ...DESTINATIONS), { maxLength: 60 })
  .map((tokens) => tokens.join(''));

function expectSafe(document: AdfDocument): void {
  expect(adfErrors(document)).toEqual([]);
  for (const href of hrefs(document)) {
    expect(['http:', 'https:', 'mailto:']).toContain(new URL(String(href)).protocol);
  }
  expect(JSON.stringify(document)).not.toMatch(/\\u(?:00[01]|d[89a-f])/);
}

it.each([
  ['any UTF-16 units', anyUnits],
  ['any characters', fc.string({ unit: anyCharacter, maxLength: 200 })],
  ['ASCII', fc.string({ unit: 'binary-ascii', maxLength: 200 })],
  ['tokens of Markdown', markdownish],
  [
    'tokens of Markdown and any units',
    fc.tuple(markdownish, anyUnits, markdownish).map((parts) => parts.join('')),
  ],
])('%s give a valid document with safe links', (_, source) => {
  fc.assert(
    fc.property(source, (markdown) => {
      expectSafe(markdownToAdf(markdown));
    }),
    { numRuns: 500 },
  );
});

it('no word of plain text is lost or moved', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
  const space = fc.constantFrom(' ', '  ', '\n', '\n\n', '  \n', '\t', '\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, space)), (pairs) => {
      const shown = visibleText(markdownToAdf(pairs.flat().join('')));
      expect(shown.split(/\s+/).filter(Boolean)).toEqual(pairs.map(([one]) => one));
    }),
    { numRuns: 300 },
  );
});

/**
 * A word may end up as the language of code or in a link's address or title, which are part of the
 * document.
 */
it('no word among markup is lost', () => {
  const word = fc.integer({ min: 10_000, max: 99_999 }).map((number) => `w${number}`);
  const piece = fc.oneof(fc.constantFrom(...TOKENS), word);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const markdown = pieces.join('');
      const shown = JSON.stringify(markdownToAdf(markdown));
      for (const [one] of markdown.matchAll(/w\d{5}/g)) expect(shown).toContain(one);
    }),
    { numRuns: 1_000 },
  );
});
