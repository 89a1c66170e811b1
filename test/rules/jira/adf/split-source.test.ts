import { fc } from '../../../support/properties';
import { cutPoint } from '../../../../src/adapters/jira/adf/cut-point';
import { JIRA_TEXT_LIMIT } from '../../../../src/adapters/jira/adf/fit-document';
import { markdownToBlocks } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { splitSource } from '../../../../src/adapters/jira/adf/split-source';
import { anyCharacter } from '../../../support/any-character';

describe('cutPoint', () => {
  it.each([
    ['abc', 3, 3],
    ['abc', 9, 3],
    ['abcdef', 4, 4],
    ['abc def', 5, 4],
    ['abc\ndef ghi', 9, 8],
    ['a b\nc d e', 6, 4],
    ['a bcdefghij', 8, 8],
    ['abc😀', 4, 3],
    ['abc😀d', 5, 5],
    ['😀', 1, 0],
    ['', 0, 0],
  ])('in %j at most %i is %i', (text, end, at) => {
    expect(cutPoint(text, end)).toBe(at);
  });

  it('never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.nat(40), (text, end) => {
        const at = cutPoint(text, end);
        expect(at).toBeLessThanOrEqual(end);
        expect(text.slice(0, at)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('splitSource', () => {
  it.each([
    ['nothing', '', 0],
    ['a text at the limit', 'a'.repeat(JIRA_TEXT_LIMIT), JIRA_TEXT_LIMIT],
    ['one over the limit', 'a'.repeat(JIRA_TEXT_LIMIT + 1), JIRA_TEXT_LIMIT],
    ['lines over the limit', `${'a'.repeat(99)}\n`.repeat(400), 32_700],
    ['words over the limit', 'abcdefghi '.repeat(4_000), 32_760],
    ['1,500 lines', 'a\n'.repeat(1_499) + 'a', 2_999],
    ['1,501 lines', 'a\n'.repeat(1_500) + 'a', 3_000],
    ['list items, which count double', '- a\n'.repeat(1_000), 3_000],
    ['nested items, which count for each level', '> - - a\n'.repeat(1_000), 3_000],
  ])('reads %s as Markdown so far', (_, source, length) => {
    const { markdown, verbatim } = splitSource(source);
    expect(markdown).toHaveLength(length);
    expect(markdown + verbatim).toBe(source);
  });
});

it('shows the rest in a code block', () => {
  const line = 'a *b* c\n';
  const blocks = markdownToBlocks(line.repeat(2_000));
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'codeBlock']);
  expect(blocks[1]?.content?.[0]?.text).toBe(line.repeat(500));
});

it('leaves a rest of white space out', () => {
  expect(markdownToBlocks(`a${'\n'.repeat(100_000)}`)).toHaveLength(1);
});
