import type { Page, Route } from 'playwright-core';
import { adminUrl, openPage, panelUrl } from '../../support/browser';
import { usePanelSite } from '../panel/panel-site';

/** A layout shift counts as noticeable from 0.1 on; this is a tenth of it. */
const NOTICED = 0.01;

/** Layout shifts so far, as the browser measures them. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript({
    content: `window.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });`,
  });
}

describe('the first view', () => {
  const { origin, browser, track } = usePanelSite();
  let issueKey = '';
  beforeAll(async () => {
    issueKey = await track(2);
  });

  const pages = [
    {
      name: 'panel',
      url: () => panelUrl(origin(), { issueKey }),
      asks: ['getPanel'],
      lastWritten: '[data-testid="sla-remaining"]',
      last: 'Submission',
    },
    {
      name: 'admin page',
      url: () => adminUrl(origin()),
      asks: ['getOverview', 'getHealth'],
      lastWritten: '.verdict',
      last: 'Figures of demo',
    },
  ] as const;

  describe.each(pages)('of the $name', ({ url, asks, lastWritten, last }) => {
    it('is requested before the code and the styles that draw it are loaded', async () => {
      const { page } = await openPage(browser(), origin());
      const suspended: Route[] = [];
      await page.route('**/assets/draw-*', (route) => {
        suspended.push(route);
      });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/host/invoke'))
          asked.push((request.postDataJSON() as { functionKey: string }).functionKey);
      });
      const answered = page.waitForResponse('**/host/invoke');
      await page.goto(url(), { waitUntil: 'commit' });
      await answered;
      expect(asked).toEqual(asks);
      expect(await page.locator(lastWritten).count()).toBe(0);
      expect(suspended.map((route) => route.request().resourceType()).sort()).toEqual([
        'script',
        'stylesheet',
      ]);
      for (const route of suspended) await route.continue();
      await page.locator(lastWritten).waitFor();
      expect(asked).toEqual(asks);
      await page.close();
    });

    it('does not move while the rest is drawn', async () => {
      const { page, complaints } = await openPage(browser(), origin());
      await watchShifts(page);
      await page.goto(url());
      await page.getByText(last, { exact: true }).waitFor();
      expect(await page.evaluate('window.shift')).toBeLessThan(NOTICED);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('reports if the code that draws it does not load', async () => {
      const { page } = await openPage(browser(), origin());
      await page.route('**/assets/draw-*.js', (route) => route.abort());
      await page.goto(url());
      expect(await page.getByRole('alert').innerText()).toMatch(/^Bounty Clock could not be loaded\. Reload/);
      await page.close();
    });
  });
});
