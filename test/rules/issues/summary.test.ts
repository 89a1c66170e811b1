import { fc } from '../../support/properties';
import { SUMMARY_LIMIT, summaryOf } from '../../../src/domain/issues/summary';
import { anyCharacter } from '../../support/any-character';

describe('the summary of a title', () => {
  it.each([
    ['as it is', 'Stored XSS', 'Stored XSS'],
    ['on one line', ' a\n\tb\r\nc\u2028d ', 'a b c d'],
    ['without control characters', 'a\u0000b\u001fc', 'a b c'],
    ['by the id where there is none', null, 'Submission sub-1'],
    ['by the id where it is empty', '', 'Submission sub-1'],
    ['as none to see where it only looks empty', ' \n\u200B\u0000', '(no visible title)'],
    ['with what would turn it around spelled out', 'a\u202Eb', 'a[U+202E]b'],
  ])('%s', (_name, title, expected) => {
    expect(summaryOf(title, 'sub-1')).toBe(expected);
  });

  it('keeps 255 characters, and cuts 256 with an ellipsis', () => {
    expect(summaryOf('x'.repeat(255), 'sub-1')).toBe('x'.repeat(255));
    expect(summaryOf('x'.repeat(256), 'sub-1')).toBe(`${'x'.repeat(254)}…`);
  });

  it.each([
    ['an emoji of two units', `${'x'.repeat(253)}🙂🙂`, `${'x'.repeat(253)}…`],
    ['a family of seven code points', `${'x'.repeat(250)}👨‍👩‍👧‍👦 and more`, `${'x'.repeat(250)}…`],
    ['an accent of its own code point', `${'x'.repeat(253)}e\u0301zz`, `${'x'.repeat(253)}…`],
  ])('never cuts through %s', (_name, title, expected) => {
    expect(summaryOf(title, 'sub-1')).toBe(expected);
  });

  it('cuts a single grapheme cluster that exceeds the limit at a code point', () => {
    expect(summaryOf(`e${'\u0301'.repeat(400)}`, 'sub-1')).toHaveLength(SUMMARY_LIMIT);
  });

  it('is well-formed, on one line and within the limit for any text', () => {
    const unit = fc.oneof(
      fc.string(),
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('\ud83d', '\ude42', '\n', '\u0301'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), (parts) => {
        const summary = summaryOf(parts.join(''), 'sub-1');
        expect(summary.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
        expect(summary.length).toBeGreaterThan(0);
        expect(summary.isWellFormed()).toBe(true);
        expect(summary).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
