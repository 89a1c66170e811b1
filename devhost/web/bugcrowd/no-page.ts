import { html, type Answer } from '../../base/exchange';
import type { Host } from '../../host/host';
import { escapeHtml } from '../html';
import { bugcrowdPage, hrefOf } from './frame';
import { players } from './player';

/** A page of the emulated Bugcrowd that says why there is no other. */
function insteadOf(title: string, what: string, { clock }: Host, url: URL): string {
  const back = `<a href="${hrefOf('', url)}">All submissions</a>`;
  return bugcrowdPage(title, url, clock.now(), `<p>${escapeHtml(what)}</p><p>${back}</p>`);
}

/** Says that there is no such page. */
export function missingPage(host: Host, url: URL): Answer {
  const [, area, id] = /\/ui\/([^/]*)\/([^/]+)/.exec(url.pathname) ?? [];
  const what =
    area === 'submissions'
      ? `There is no submission “${id}”. It was never reported here, or the host was reset.`
      : 'The emulated Bugcrowd has no such page.';
  return html(insteadOf('Not found', what, host, url), 404);
}

/** Says that a form, or the address, cannot be taken. */
export function refusalPage(reason: string, host: Host, url: URL): Answer {
  return html(insteadOf('Nothing was done', reason, host, url), 400);
}

/** Says that nobody of that name can be played. */
export function strangerPage(name: string, host: Host, url: URL): Answer {
  const what = `Nobody here is “${name}”. You can play: ${players.join(', ')}.`;
  return html(insteadOf('Who are you?', what, host, url), 400);
}
