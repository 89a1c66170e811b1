import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** A page of the host loads nothing from elsewhere, so an image is a link. */
const withoutImages = { disable: { null: ['labelStartImage'] } };

/**
 * Markdown that somebody wrote, as HTML. HTML in it stays text, links lead to web and mail addresses only, and its headings
 * are not headings of the page.
 */
export function markdownHtml(text: string): string {
  const html = micromark(text, {
    extensions: [gfmTable(), withoutImages],
    htmlExtensions: [gfmTableHtml()],
  })
    .replaceAll(/<h[1-6]>/g, '<p class="title">')
    .replaceAll(/<\/h[1-6]>/g, '</p>');
  return `<div class="drawn">${html}</div>`;
}
