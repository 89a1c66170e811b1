import { escapeHtml, page, themeOf, themeSwitch } from '../html';
import { playerNames, playerOf, players } from './player';

export const ROOT = '/bugcrowd/ui';

/** The address of another page or form, for the same player and theme. */
export function hrefOf(path: string, url: URL): string {
  const query = new URLSearchParams({ as: playerOf(url), theme: themeOf(url) });
  return escapeHtml(`${ROOT}${path}?${query.toString()}`);
}

function playerSwitch(url: URL): string {
  const links = players.map((player) => {
    const target = new URL(url);
    target.searchParams.set('as', player);
    const current = player === playerOf(url) ? ' aria-current="true"' : '';
    return `<a href="${escapeHtml(target.pathname + target.search)}"${current}>${playerNames[player]}</a>`;
  });
  return `<nav class="players" aria-label="Whom you play"><span>You play:</span> ${links.join(' ')}</nav>`;
}

/** A moment, to the minute. */
export function timeHtml(instant: string): string {
  const said = `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
  return `<time datetime="${escapeHtml(instant)}">${escapeHtml(said)}</time>`;
}

/** A page of the emulated Bugcrowd. */
export function bugcrowdPage(title: string, url: URL, now: Date, main: string): string {
  const theme = themeOf(url);
  return page(
    `${title}, emulated Bugcrowd`,
    theme,
    `<header><p><a href="${hrefOf('', url)}">Submissions</a> · <a href="/?theme=${theme}">Local site</a> · ${themeSwitch(url, theme)} · Host time ${timeHtml(now.toISOString())}</p>
${playerSwitch(url)}<h1>${escapeHtml(title)}</h1></header>
<main>${main}</main>`,
  );
}
