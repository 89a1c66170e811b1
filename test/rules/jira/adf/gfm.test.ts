import type { AdfNode } from '../../../../src/adapters/jira/adf/adf';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { allMarks, hrefs, visibleText } from './visible-text';

function tableOf(markdown: string): readonly (readonly AdfNode[])[] {
  const document = markdownToAdf(markdown);
  expect(adfErrors(document)).toEqual([]);
  expect(document.content.map(({ type }) => type)).toEqual(['table']);
  return (document.content[0]?.content ?? []).map((row) => row.content ?? []);
}

function cellTexts(markdown: string): readonly (readonly string[])[] {
  return tableOf(markdown).map((row) => row.map(visibleText));
}

describe('tables', () => {
  it('have a header row and cells of paragraphs', () => {
    const [header, row] = tableOf('| a | b |\n|---|:-:|\n| **c** | `d` |');
    expect(header?.map(({ type }) => type)).toEqual(['tableHeader', 'tableHeader']);
    expect(row?.[0]).toEqual({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'c', marks: [{ type: 'strong' }] }] }],
    });
    expect(row?.[1]?.content?.[0]?.content).toEqual([{ type: 'text', text: 'd', marks: [{ type: 'code' }] }]);
  });

  it('fill up a row that lacks a cell', () => {
    expect(cellTexts('|a|b|\n|-|-|\n|c|')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('fill up a row that lacks several cells by one that spans them', () => {
    const [, row] = tableOf('|a|b|c|d|\n|-|-|-|-|\n|e|');
    expect(row).toHaveLength(2);
    expect(row?.[1]?.attrs).toEqual({ colspan: 3 });
  });

  it('keep the cells beyond the header, which GFM drops', () => {
    expect(cellTexts('|a|\n|-|\n|b|<img src=x onerror=alert(1)>|')).toEqual([
      ['a', ''],
      ['b', '<img src=x onerror=alert(1)>'],
    ]);
  });

  it('keep an escaped pipe in its cell', () => {
    expect(cellTexts('|a|b|\n|-|-|\n|`x \\| y`|z|')).toEqual([
      ['a', 'b'],
      ['x | y', 'z'],
    ]);
  });

  it('become paragraphs where none are allowed', () => {
    const document = markdownToAdf('- item\n\n  |a|b|\n  |-|-|\n  |c|d|\n\n> |e|f|\n> |-|-|\n> |g|h|');
    expect(adfErrors(document)).toEqual([]);
    expect(visibleText(document)).toBe('item\na | b\nc | d\ne | f\ng | h');
  });
});

describe('strikethrough', () => {
  it('takes two tildes', () => {
    expect(markdownToAdf('a ~~b~~').content[0]?.content).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', marks: [{ type: 'strike' }] },
    ]);
  });

  it('leaves home directories alone', () => {
    const document = markdownToAdf('cat ~alice/.ssh/id ~bob/.ssh/id~');
    expect(visibleText(document)).toBe('cat ~alice/.ssh/id ~bob/.ssh/id~');
    expect(allMarks(document)).toEqual([]);
  });
});

describe('bare addresses', () => {
  it.each([
    ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['(see http://example.com/a).', 'http://example.com/a'],
    ['www.example.com', 'http://www.example.com'],
    ['security@example.com', 'mailto:security@example.com'],
    ['https://example.com/*a*?x=__init__&y', 'https://example.com/*a*?x=__init__&y'],
  ])('%s links', (markdown, href) => {
    const document = markdownToAdf(markdown);
    expect(hrefs(document)).toEqual([href]);
    expect(visibleText(document)).toBe(markdown);
  });

  it.each(['xmpp:a@b.example', 'ftp://example.com/a', 'javascript:alert(1)', 'file:///etc/passwd'])(
    '%s stays text',
    (markdown) => {
      const document = markdownToAdf(markdown);
      expect(hrefs(document).filter((href) => !String(href).startsWith('mailto:'))).toEqual([]);
      expect(visibleText(document)).toBe(markdown);
    },
  );

  it('link in a paragraph of any length, also behind an open bracket', () => {
    const long = `[ ${'word '.repeat(3_000)}`;
    expect(hrefs(markdownToAdf(`${long} https://example.com/a_b`))).toEqual(['https://example.com/a_b']);
  });
});

describe('what stays text', () => {
  it.each(['[ ] open', '[x] done', 'claim[^1]', '[^1]: note', 'a[^n]'])('%s', (markdown) => {
    expect(visibleText(markdownToAdf(markdown))).toBe(markdown);
  });

  it('an escaped footnote mark, without its escape', () => {
    expect(visibleText(markdownToAdf('a\\[^1]'))).toBe('a[^1]');
  });

  it('a task list is a list', () => {
    const document = markdownToAdf('- [ ] a\n- [x] b');
    expect(document.content[0]?.type).toBe('bulletList');
    expect(visibleText(document)).toBe('[ ] a\n[x] b');
  });

  it('a footnote is not mistaken for a link to the first word of its note', () => {
    const document = markdownToAdf('claim[^1]\n\n[^1]: proof');
    expect(hrefs(document)).toEqual([]);
    expect(visibleText(document)).toBe('claim[^1]\n[^1]: proof');
  });
});
