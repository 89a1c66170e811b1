import { readDocument } from '../../../../src/adapters/jira/adf/read-document';
import { toMarkdown } from '../../../../src/adapters/jira/adf/to-markdown';

const text = (said: string, ...marks: readonly object[]) => ({ type: 'text', text: said, marks });
const node = (type: string, content: readonly object[], attrs: object = {}) => ({ type, attrs, content });
const p = (...content: readonly object[]) => node('paragraph', content);
const markdown = (...content: readonly object[]): string => {
  const document = readDocument({ type: 'doc', version: 1, content });
  if (document === null) throw new Error('This is no document.');
  return toMarkdown(document);
};

describe('a document of Jira as Markdown', () => {
  it.each<[string, readonly object[], string]>([
    ['paragraphs', [p(text('One')), p(), p(text('two'))], 'One\n\ntwo'],
    ['a line break', [p(text('One'), { type: 'hardBreak' }, text('two'))], 'One  \ntwo'],
    ['a heading', [node('heading', [text('Fix')], { level: 2 })], '## Fix'],
    [
      'a list in a list',
      [
        node('bulletList', [
          node('listItem', [p(text('a')), node('orderedList', [node('listItem', [p(text('b'))])])]),
        ]),
      ],
      '- a\n\n  1. b',
    ],
    [
      'tasks',
      [node('taskList', [node('taskItem', [text('a')], { state: 'DONE' }), node('taskItem', [text('b')])])],
      '- [x] a\n- [ ] b',
    ],
    ['code', [node('codeBlock', [text('a *b*\n```')], { language: 'sql' })], '````sql\na *b*\n```\n````'],
    ['a quote', [node('blockquote', [p(text('a')), p(text('b'))])], '> a\n>\n> b'],
    ['a rule', [p(text('a')), { type: 'rule' }], 'a\n\n---'],
    [
      'a table',
      [
        node('table', [
          node('tableRow', [node('tableHeader', [p(text('a'))]), node('tableHeader', [p(text('b'))])]),
          node('tableRow', [node('tableCell', [p(text('1|2'))]), node('tableCell', [])]),
        ]),
      ],
      '| a | b |\n| --- | --- |\n| 1\\|2 |  |',
    ],
    ['bold with blanks', [p(text('a '), text('b ', { type: 'strong' }), text('c'))], 'a **b** c'],
    ['code in a line', [p(text('a`b', { type: 'code' }))], '`` a`b ``'],
    [
      'a link',
      [p(text('fix', { type: 'link', attrs: { href: 'https://x.example/a(b)' } }))],
      '[fix](https://x.example/a\\(b\\))',
    ],
    ['a link to a script', [p(text('fix', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))], 'fix'],
    ['an address', [p({ type: 'inlineCard', attrs: { url: 'https://x.example' } })], 'https://x.example'],
    ['a mention', [p({ type: 'mention', attrs: { id: 'a', text: '@Dana' } })], '@Dana'],
    ['a mention without a name', [p({ type: 'mention', attrs: { id: 'a' } })], '@somebody'],
    ['a date', [p({ type: 'date', attrs: { timestamp: '1793664000000' } })], '2026-11-03'],
    ['a file', [node('mediaSingle', [{ type: 'media', attrs: { alt: 'a.png' } }])], '(file in Jira: a.png)'],
    ['what nobody knows', [p(text('a')), { type: 'extension' }], 'a\n\n(something that is only in Jira)'],
  ])('has %s', (_, content, expected) => {
    expect(markdown(...content)).toBe(expected);
  });

  it('keeps text as text', () => {
    expect(markdown(p(text('*a* _b_ snake_case [c](d) <e> `f` ~~g~~')))).toBe(
      '\\*a\\* \\_b\\_ snake_case \\[c\\](d) \\<e> \\`f\\` \\~~g\\~~',
    );
    expect(markdown(p(text('# a')))).toBe('\\# a');
    expect(markdown(p(text('1. a')))).toBe('1\\. a');
    expect(markdown(p(text('/bugcrowd 5 - 3')))).toBe('/bugcrowd 5 - 3');
  });

  it.each([null, 'text', {}, { type: 'paragraph' }, { type: 'doc', content: [{}] }])(
    'is nothing without one: %j',
    (value) => {
      expect(readDocument(value)).toBeNull();
    },
  );
});
