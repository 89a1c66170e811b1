import { fc } from '../../../support/properties';
import type { AdfNode } from '../../../../src/adapters/jira/adf/adf';
import {
  bulletList,
  codeBlock,
  doc,
  heading,
  link,
  paragraph,
  rule,
} from '../../../../src/adapters/jira/adf/build';
import { fitDocument, JIRA_TEXT_LIMIT } from '../../../../src/adapters/jira/adf/fit-document';
import { markdownToBlocks } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { table } from '../../../../src/adapters/jira/adf/table';
import { adfErrors } from '../../../support/adf-schema';
import { visibleText } from './visible-text';

const NOTICE = [paragraph('Cut short. ', link('The report', 'https://tracker.example/1'))];
const NOTICE_TEXT = 'Cut short. The report';
const size = (value: unknown) => JSON.stringify(value).length;

/** Fits, checks the invariants, and returns the kept part of the blocks. */
function fit(blocks: readonly AdfNode[], limit: number): readonly AdfNode[] {
  const document = fitDocument(blocks, limit, NOTICE);
  expect(size(document)).toBeLessThanOrEqual(limit);
  expect(adfErrors(document)).toEqual([]);
  const isWhole = size(doc(blocks)) <= limit;
  expect(visibleText(document).endsWith(NOTICE_TEXT)).toBe(!isWhole);
  return isWhole ? document.content : document.content.slice(0, -NOTICE.length);
}

const room = (limit: number) => limit - size(doc(NOTICE));
const limitFor = (spare: number) => size(doc(NOTICE)) + spare;

describe('a document of several blocks', () => {
  const blocks = [heading(1, 'a'), paragraph('b'.repeat(300)), rule(), paragraph('c'.repeat(300))];
  const whole = size(doc(blocks));

  it.each([[whole], [whole + 1], [JIRA_TEXT_LIMIT]])('stays whole at %i', (limit) => {
    expect(fit(blocks, limit)).toEqual(blocks);
  });

  it('one unit under, loses its last block for the notice', () => {
    expect(fit(blocks, whole - 1)).toEqual(blocks.slice(0, 3));
  });

  it('is cut at the block that does not fit, even if a later one would', () => {
    const limit = limitFor(size(blocks[0]) + 320);
    expect(fit(blocks, limit)).toEqual(blocks.slice(0, 1));
  });

  it('keeps a block that fits exactly', () => {
    const exact = size(blocks[0]) + size(blocks[1]) + 2;
    expect(fit(blocks, limitFor(exact))).toEqual(blocks.slice(0, 2));
    expect(fit(blocks, limitFor(exact - 1))).toEqual(blocks.slice(0, 1));
  });

  it('may keep nothing but the notice', () => {
    expect(fit(blocks, limitFor(0))).toEqual([]);
  });

  it('cannot be shorter than its notice', () => {
    expect(() => fitDocument(blocks, limitFor(-1), NOTICE)).toThrow(RangeError);
  });
});

describe('a block too long for the whole document', () => {
  const LIMIT = 3_000;
  const words = 'word '.repeat(1_000).trim();
  const lines = 'line "quoted"\n'.repeat(1_000);

  it.each<[string, AdfNode]>([
    ['code of many lines', codeBlock(lines, 'http')],
    ['code of one line', codeBlock('x'.repeat(10_000))],
    ['a paragraph', paragraph(words)],
    [
      'a paragraph of many nodes',
      paragraph(...Array.from({ length: 200 }, (_, i) => link(`l${i}`, `https://e.example/${i}`))),
    ],
    ['a heading', heading(2, words)],
    ['a list of many items', bulletList(Array.from({ length: 200 }, () => [paragraph('item')]))],
    ['a list of one item', bulletList([[paragraph(words)]])],
    ['a table', table(Array.from({ length: 100 }, () => ['a', 'b']))],
    ['a table of one row', table([Array.from({ length: 100 }, () => 'cell')])],
    ['a table of one cell', table([[words]])],
    ['a quote', ...(markdownToBlocks(`> ${'para\n>\n> '.repeat(300)}end`) as [AdfNode])],
    ['escaped characters', codeBlock('"\\\n\t'.repeat(2_000))],
  ])('%s is cut inside and fills the document', (_, block) => {
    const [kept, ...others] = fit([block], LIMIT);
    expect(others).toEqual([]);
    expect(kept?.type).toBe(block.type);
    expect(size(kept)).toBeGreaterThan(room(LIMIT) * 0.9);
    expect(visibleText(block).startsWith(visibleText(kept ?? doc([])))).toBe(true);
  });

  it('follows what came before it', () => {
    const kept = fit([heading(1, 'a'), codeBlock(lines)], LIMIT);
    expect(kept.map(({ type }) => type)).toEqual(['heading', 'codeBlock']);
  });

  it('ends after a whole line, item or row', () => {
    const [code] = fit([codeBlock(lines)], LIMIT);
    expect(visibleText(code ?? doc([]))).toMatch(/^(?:line "quoted"\n)+$/);
    const [list] = fit([bulletList(Array.from({ length: 200 }, () => [paragraph('item')]))], LIMIT);
    expect(new Set(list?.content?.map((item) => visibleText(item)))).toEqual(new Set(['item']));
    const [rows] = fit([table(Array.from({ length: 100 }, () => ['a', 'b']))], LIMIT);
    expect(new Set(rows?.content?.map((row) => row.content?.length))).toEqual(new Set([2]));
  });

  it('is never cut inside a character', () => {
    for (let limit = LIMIT; limit < LIMIT + 4; limit += 1) {
      const [kept] = fit([codeBlock('😀'.repeat(5_000))], limit);
      expect(visibleText(kept ?? doc([]))).toMatch(/^😀+$/u);
    }
  });

  it('is left out where only an empty shell of it would fit', () => {
    expect(fit([codeBlock(lines)], limitFor(size(codeBlock('')) + 5))).toEqual([]);
  });
});

it('fits any report at any limit', () => {
  const piece = fc.constantFrom(
    '# a\n\n',
    '- b\n',
    '> c\n\n',
    '|d|e|\n|-|-|\n|f|g|\n\n',
    '```\nh\n```\n',
    'i **j** ',
    '😀"',
  );
  const source = fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 15 })), { maxLength: 6 });
  fc.assert(
    fc.property(source, fc.integer({ min: limitFor(0), max: 2_500 }), (pieces, limit) => {
      const blocks = markdownToBlocks(pieces.map(([text, count]) => text.repeat(count)).join('\n'));
      const kept = fit(blocks, limit);
      expect(visibleText(doc(blocks)).startsWith(visibleText(doc(kept)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
