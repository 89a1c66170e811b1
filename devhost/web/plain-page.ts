import { html, type Answer } from '../base/exchange';
import { escapeHtml } from './html';

/** A page that says why there is no other. */
export function plainPage(status: number, what: string): Answer {
  const title = status === 404 ? 'Not found' : 'This address cannot be read';
  return html(`<!doctype html><title>${title}</title><p>${escapeHtml(what)}</p>`, status);
}
