import { tellFrames } from './tell-frames';

/** Whose button was pressed; the gadget is named only if it was its own. */
interface Refresh {
  readonly origin: 'dashboard' | 'gadget';
  readonly gadgetId?: string;
}

function reload(gadget: HTMLElement): void {
  gadget.querySelector<HTMLIFrameElement>('iframe[data-app-frame]')?.contentWindow?.location.reload();
}

/** Every gadget hears of it, also those that are not meant. */
function tell(payload: Refresh): void {
  tellFrames({ type: 'event', event: 'JIRA_DASHBOARD_GADGET_REFRESH', payload });
}

function refresh(gadget: HTMLElement): void {
  if (gadget.dataset['reloaded'] !== undefined) reload(gadget);
  else tell({ origin: 'gadget', gadgetId: gadget.dataset['gadget'] ?? '' });
}

/**
 * The refresh buttons of a dashboard and of its gadgets, and Jira's timer. The timer only reloads gadgets: what it does
 * for one that refreshes itself is not documented, so here it does nothing.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/
 */
export function refreshGadgets(): void {
  const gadgets = [...document.querySelectorAll<HTMLElement>('[data-gadget]')];
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-refresh]'))
    button.addEventListener('click', () => {
      const own = button.closest<HTMLElement>('[data-gadget]');
      if (own !== null) refresh(own);
      else {
        for (const gadget of gadgets) if (gadget.dataset['reloaded'] !== undefined) reload(gadget);
        tell({ origin: 'dashboard' });
      }
    });
  for (const gadget of gadgets) {
    const minutes = Number(gadget.dataset['refreshMinutes']);
    if (minutes > 0 && gadget.dataset['reloaded'] !== undefined)
      setInterval(() => {
        reload(gadget);
      }, minutes * 60_000);
  }
}
