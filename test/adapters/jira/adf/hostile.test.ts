import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { visibleText } from './visible-text';

const MIB = 1024 * 1024;
const fill = (unit: string, length = MIB) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Names, so that a failure does not print a mebibyte. */
const INPUTS: Readonly<Record<string, string>> = {
  '10,000 nested quotes': `${'>'.repeat(10_000)} a`,
  '10,000 spaced quotes': `${'> '.repeat(10_000)}a`,
  '10,000 lists on one line': `${'- '.repeat(10_000)}a`,
  '10,000 quotes and lists on one line': `${'> 1. '.repeat(10_000)}a`,
  'lists nested by indentation': Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
  'lazy lines after nested quotes': `${'>'.repeat(100)}a\n${'b\n'.repeat(10_000)}`,
  '100,000 open brackets': '['.repeat(100_000),
  '100,000 closed brackets': ']'.repeat(100_000),
  '50,000 nested brackets': '['.repeat(50_000) + ']'.repeat(50_000),
  '10,000 nested images': `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`,
  'a thousand levels of emphasis': `${'*_'.repeat(480)}a${'_*'.repeat(480)}`,
  'unclosed emphasis': fill('*a **a '),
  'crossing emphasis': fill('*a_ '),
  'emphasis runs': `${'*'.repeat(MIB / 2)}a${'*'.repeat(MIB / 2 - 1)}`,
  'words after a bracket': `[${fill('a b ')}`,
  'unclosed link titles': fill('[a](b ('),
  'unclosed comments': fill('a <!-- '),
  'unclosed instructions': fill('<?'),
  'escaped backticks': fill('\\```a'),
  'backtick runs': Array.from({ length: 700 }, (_, i) => '`'.repeat(i)).join('a'),
  'punctuation after an address': `https://e.example/${fill('!', 100_000)}a`,
  'marks in an address': `https://e.example/${fill(`${'!'.repeat(63)}*`, 10_000)}a`,
  'references in an address': `https://e.example/${fill('&a;')}`,
  'underlined headings': fill('a\n=\n'),
  'table pipes': fill('|'),
  'a wide table with short rows': `${'|a'.repeat(4_000)}\n${'|-'.repeat(4_000)}\n${'b\n'.repeat(8_000)}`,
  'an open fence': `\`\`\`\n${fill('a\n')}`,
  'empty list items': fill('- +\n    '),
  'NUL characters': fill('\0'),
  'lone surrogates': fill('\uD800'),
  'paired characters': fill('😀'),
  'a byte order mark': '\uFEFFa',
};

function countLetters(text: string): number {
  return text.replace(/[^a-z😀]/gu, '').length;
}

it.each(Object.keys(INPUTS))('%s give a valid document with every letter', (name) => {
  const source = INPUTS[name] ?? '';
  const document = markdownToAdf(source);
  expect(adfErrors(document)).toEqual([]);
  expect(countLetters(visibleText(document))).toBe(countLetters(source));
});
