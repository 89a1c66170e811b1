import { fc } from '../../support/properties';
import { visibleLine, visibleTitle } from '../../../src/domain/findings/visible-line';
import { anyCharacter } from '../../support/any-character';

describe('a line of external text', () => {
  it.each<[string, string, string]>([
    ['plain text stays', 'Stored XSS in /search?q=<b>', 'Stored XSS in /search?q=<b>'],
    ['line ends, tabs and runs of spaces become one space', ' a\n\tb \u2028 c\u00A0\u00A0d ', 'a b c d'],
    ['an override is spelled out', 'file\u202Egpj.exe', 'file[U+202E]gpj.exe'],
    ['an isolate is spelled out', 'a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
    ['marks of direction are dropped', 'a\u200Eb\u200F\u061C', 'ab'],
    ['tags are dropped', 'a\u{E0041}\u{E0042}\u{E007F}b', 'ab'],
    ['characters without width are dropped', 'b\u200Bu\uFEFFg\u2060\u00AD', 'bug'],
    ['a joiner between Latin letters is dropped', 'bug\u200Dcrowd', 'bugcrowd'],
    ['fillers are dropped', 'a\u3164b\u115F\uFFA0', 'ab'],
    ['an empty Braille cell is a space', 'a\u2800b', 'a b'],
    ['half a character is replaced', 'a\uD800b', 'a\uFFFDb'],
    ['a family stays one', '👨‍👩‍👧‍👦 and ❤️‍🔥', '👨‍👩‍👧‍👦 and ❤️‍🔥'],
    ['a joiner that Persian needs stays', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['Hebrew stays', 'שלום עולם', 'שלום עולם'],
    ['an accent stays', 'e\u0301', 'e\u0301'],
  ])('%s', (_, text, shown) => {
    expect(visibleLine(text)).toBe(shown);
  });

  it.each([
    '',
    ' ',
    '\n\t',
    '\u200B\u200D\uFEFF',
    '\u202E\u202C',
    '\u{E0041}',
    '\u3164',
    '\u2800',
    '\u0301',
    '\uFE0F',
  ])('%j is invisible', (text) => {
    expect(visibleLine(text)).toBe('');
  });

  it('does not change the second time, and hides nothing', () => {
    const unit = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('\u202E', '\u200D', '\u200B', '\uFE0F', '👩', 'a', 'م', ' ', '\u{E0041}', '\uD800'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const line = visibleLine(parts.join(''));
        expect(visibleLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\u{E0000}-\u{E007F}]/u);
      }),
      { numRuns: 1_000 },
    );
  });

  // What takes the square of the length does not end within the limit of a test.
  it.each(['\u200D', 'م\u200D', ' ', '\u202E', '\u0301', '❤️\u200D'])(
    'ends for a very long line of %j',
    (unit) => {
      expect(typeof visibleLine(unit.repeat(200_000))).toBe('string');
    },
  );
});

describe('a title', () => {
  it.each([
    ['XSS', 'XSS'],
    ['', ''],
    [' ', '(no visible title)'],
    ['\u200B\u2060', '(no visible title)'],
  ])('%j is shown as %j', (title, shown) => {
    expect(visibleTitle(title)).toBe(shown);
  });
});
