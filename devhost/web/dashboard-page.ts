import type { Gadget } from '../host/dashboard';
import type { Host } from '../host/host';
import { appFrame } from './frame';
import { escapeHtml, page, themeOf, themeSwitch } from './html';

/** A dashboard with every gadget of the app. `edit` in the address names the gadget whose settings are open. */
export function dashboardPage(host: Host, url: URL): string {
  const theme = themeOf(url);
  const accountId = url.searchParams.get('as') ?? 'admin';
  const edited = url.searchParams.get('edit');
  const { manifest, dashboard } = host;
  const hrefOf = (gadgetId: string | null): string => {
    const target = new URL(url);
    if (gadgetId === null) target.searchParams.delete('edit');
    else target.searchParams.set('edit', gadgetId);
    return escapeHtml(target.pathname + target.search);
  };
  const show = ({ id, moduleKey, title, isEditable, isReloaded, refreshMinutes }: Gadget): string => {
    const isEdited = edited === id && isEditable;
    const { edit } = manifest.modules['jira:dashboardGadget'].find(({ key }) => key === moduleKey) ?? {};
    const place = { moduleKey, accountId, theme, gadgetId: id };
    const frame =
      isEdited && edit !== undefined
        ? appFrame(manifest, { ...place, entryPoint: 'edit', resource: edit.resource })
        : appFrame(manifest, place);
    const settings = isEdited
      ? `<a href="${hrefOf(null)}">Cancel</a>`
      : `<a href="${hrefOf(id)}">Configure</a>`;
    const refresh = `<button data-refresh="gadget">Refresh</button>`;
    return `<section class="panel" data-gadget="${id}" data-refresh-minutes="${String(refreshMinutes ?? '')}"${isReloaded ? ' data-reloaded' : ''}><h2>${escapeHtml(title)}</h2><p>${isEditable ? settings : ''} ${refresh}</p>${frame}</section>`;
  };
  const scripts = manifest.modules['jira:dashboardBackgroundScript'].map(
    ({ key }) => `<div hidden>${appFrame(manifest, { moduleKey: key, accountId, theme })}</div>`,
  );
  const gadgets = dashboard.gadgets().map(show).join('') || '<p>The app has no gadgets.</p>';
  return page(
    'Dashboard',
    theme,
    `<header><p><a href="/">All issues</a> · ${themeSwitch(url, theme)} · Seen as ${escapeHtml(accountId)}</p><h1>Dashboard</h1><p><button data-refresh="dashboard">Refresh dashboard</button></p></header>
<main class="gadgets">${gadgets}${scripts.join('')}</main>`,
  );
}
