import { linkHref } from '../../../../src/adapters/jira/adf/link-href';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { allMarks, hrefs, visibleText } from './visible-text';

const HOSTILE = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'JavaScript://example.com/%0aalert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://example.com/',
  'blob:https://example.com/1',
  'view-source:https://example.com/',
  '//evil.example/',
  '/relative',
  'relative',
  '#anchor',
  '?query',
  '',
  'http:',
  'http://',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  'https://good.example\\@evil.example',
  'ht\ttps://evil.example',
  'https://evil.example/\u007Fa',
  'https://evil.example/a b',
  'https://[',
  'mailto:',
  'mailto:?cc=a@b.example',
  'mailto:a@b.example,c@d.example',
  'mailto:a@b.example;c@d.example?bcc=e@f.example',
];

describe('linkHref', () => {
  it.each(HOSTILE)('refuses %j', (destination) => {
    expect(linkHref(destination)).toBeUndefined();
  });

  it.each([
    ['https://example.com', 'https://example.com'],
    ['HTTP://EXAMPLE.COM/A', 'HTTP://EXAMPLE.COM/A'],
    ['  https://example.com/\n', 'https://example.com/'],
    ['https://example.com/static/../../etc/passwd', 'https://example.com/static/../../etc/passwd'],
    ['https://example.com/?q=<script>', 'https://example.com/?q=<script>'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['MAILTO:a@b.example', 'MAILTO:a@b.example'],
    ['mailto:a@b.example?subject=x&cc=c@d.example&body=y', 'mailto:a@b.example'],
    ['mailto:a@b.example#c', 'mailto:a@b.example'],
  ])('accepts %j as it is spelled', (destination, href) => {
    expect(linkHref(destination)).toBe(href);
  });
});

describe('a label that reads like an address', () => {
  it.each([
    ['https://bugcrowd.com/login', 'https://elsewhere.example/login'],
    ['bugcrowd.com', 'https://elsewhere.example/'],
    ['Log in at www.bugcrowd.com now', 'https://elsewhere.example/'],
    ['https://bugcrowd.com', 'https://bugcrowd.com@elsewhere.example/'],
    ['https://bugcrowd.com', 'https://bugcrowd.com.elsewhere.example/'],
    ['https://bugcrowd.com/login', 'https://bugcrowd.com/logout'],
    ['https://bugcrowd.com/log', 'https://bugcrowd.com/login'],
    ['https://bugcrowd.com:8443/', 'https://bugcrowd.com/'],
    ['bug\u200Bcrowd.com', 'https://elsewhere.example/'],
    ['ｂｕｇｃｒｏｗｄ．ｃｏｍ', 'https://elsewhere.example/'],
    ['bugcr\u043Ewd.com', 'https://bugcrowd.com/'],
    ['a@b.example', 'mailto:c@d.example'],
    ['a@b.example', 'https://elsewhere.example/'],
    ['report.pdf', 'https://elsewhere.example/other.pdf'],
  ])('%j to %j is followed by the real one', (label, address) => {
    const document = markdownToAdf(`[${label}](<${address}>)`);
    expect(visibleText(document)).toBe(`${label} (${address})`);
    expect(hrefs(document)).toEqual([address]);
    expect(adfErrors(document)).toEqual([]);
  });

  it.each([
    ['the recording', 'https://files.example/poc.mp4'],
    ['poc.mp4', 'https://files.example/a/poc.mp4'],
    ['https://bugcrowd.com/login', 'https://bugcrowd.com/login'],
    ['HTTPS://Bugcrowd.com', 'https://bugcrowd.com/'],
    ['bugcrowd.com', 'https://bugcrowd.com/'],
    ['bugcrowd.com', 'https://bugcrowd.com/login?a=b'],
    ['See bugcrowd.com/login.', 'https://bugcrowd.com/login?a=b#c'],
    ['https://bugcrowd.com/long…', 'https://bugcrowd.com/long/way'],
    ['bugcrowd.com/long...', 'https://bugcrowd.com/longer'],
    ['a@b.example', 'mailto:a@b.example'],
    ['CVE-2026-1234', 'https://nvd.example/CVE-2026-1234'],
    ['version 1.2.3', 'https://releases.example/'],
  ])('%j to %j needs no address', (label, address) => {
    expect(visibleText(markdownToAdf(`[${label}](<${address}>)`))).toBe(label);
  });

  it('is compared as displayed, with its marks', () => {
    const document = markdownToAdf('[**bugcrowd**.com](https://elsewhere.example/)');
    expect(visibleText(document)).toBe('bugcrowd.com (https://elsewhere.example/)');
  });
});

describe('links in Markdown', () => {
  it.each(HOSTILE)('to %j stay text and show where they led', (destination) => {
    const encoded = destination.replace(/[\0-\x20\\<>]/g, (c) => `&#${c.charCodeAt(0)};`);
    const document = markdownToAdf(`[x](<${encoded}>)`);
    const shown = destination.replace(/[\0\x01]/g, '\uFFFD').replaceAll('\n', ' ');
    expect(adfErrors(document)).toEqual([]);
    expect(hrefs(document)).toEqual([]);
    expect(visibleText(document).replaceAll('\n', ' ')).toBe(shown === '' ? 'x' : `x (${shown})`);
  });

  it.each([
    ['[a](https://e.example "t")', 'a', { href: 'https://e.example', title: 't' }],
    ['[a][b]\n\n[b]: https://e.example', 'a', { href: 'https://e.example' }],
    ['[B]\n\n[b]: <https://e.example> (t)', 'B', { href: 'https://e.example', title: 't' }],
    ['<https://e.example>', 'https://e.example', { href: 'https://e.example' }],
    ['<a@b.example>', 'a@b.example', { href: 'mailto:a@b.example' }],
    ['[](https://e.example)', 'https://e.example', { href: 'https://e.example' }],
    ['[ &nbsp; ](https://e.example)', 'https://e.example', { href: 'https://e.example' }],
    ['![](https://e.example/a.png)', 'https://e.example/a.png', { href: 'https://e.example/a.png' }],
    ['![a](https://e.example/a.png)', 'a (https://e.example/a.png)', { href: 'https://e.example/a.png' }],
  ])('%j shows %j', (markdown, shown, attrs) => {
    const document = markdownToAdf(markdown);
    expect(adfErrors(document)).toEqual([]);
    expect(visibleText(document)).toBe(shown);
    expect(allMarks(document)).toEqual([{ type: 'link', attrs }]);
  });

  it.each([
    ['[a](/b "c")', 'a (/b "c")'],
    ['[](/b)', '/b'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[a](javascript:alert(1))', 'a (javascript:alert(1))'],
    ['![a](x.png "c")', 'a (x.png "c")'],
    ['![](data:image/png,a)', 'data:image/png,a'],
    ['![a]()', 'a'],
    ['[a][missing]', '[a][missing]'],
    ['![a [b](javascript:c)](d)', '![a [b](javascript:c)](d)'],
  ])('%j becomes the text %j', (markdown, shown) => {
    const document = markdownToAdf(markdown);
    expect(visibleText(document)).toBe(shown);
    expect(allMarks(document)).toEqual([]);
  });

  it('keeps `code` together with its link and drops other marks from it', () => {
    const [paragraph] = markdownToAdf('[**`a`**](https://e.example)').content;
    expect(paragraph?.content).toEqual([
      {
        type: 'text',
        text: 'a',
        marks: [{ type: 'link', attrs: { href: 'https://e.example' } }, { type: 'code' }],
      },
    ]);
  });

  it('gives an image inside a link the address of the image, and its description that of the link', () => {
    const document = markdownToAdf('[![a](https://i.example/a.png)](https://l.example)');
    expect(visibleText(document)).toBe('a (https://i.example/a.png)');
    expect(hrefs(document)).toEqual(['https://l.example', 'https://i.example/a.png', 'https://l.example']);
  });
});
