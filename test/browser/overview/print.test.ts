import type { Page } from 'playwright-core';
import { openPage, overviewUrl, type Theme } from '../../support/browser';
import { usePanelSite } from '../panel/panel-site';

/** A sheet of A4 between margins of 12 mm. */
const SHEET_PX = 703;

describe('the overview on paper', () => {
  const { origin, browser, site, daysAgo, track, change } = usePanelSite();

  beforeAll(async () => {
    await site.post('/host/reset', {});
    const issueKey = await track(10);
    await change(issueKey, { state: 'resolved', last_transitioned_to_resolved_at: await daysAgo(0) });
    await track(40);
    await site.advance('PT61M');
    await site.settle();
    const payload = { months: 12, connectionId: null, project: null };
    await site.invoke('overview', 'getFigures', { payload, accountId: 'admin' });
    await site.settle();
  }, 90_000);

  /** Opened on a screen and then put on paper: what was measured for the screen must fit, too. */
  const print = async (part: 'Trends' | 'Compliance', theme: Theme = 'light'): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), 900);
    await page.goto(overviewUrl(origin(), theme));
    await page.getByRole('link', { name: part, exact: true }).click();
    await page.getByRole('table').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: SHEET_PX, height: 1000 });
    return page;
  };
  const PARTS = ['Trends', 'Compliance'] as const;

  it.each(PARTS)('%s has no navigation and no controls', async (part) => {
    const page = await print(part);
    await page.getByText(`${part}, `).first().waitFor();
    const controls = page.locator('nav, select, button, summary, .column-text');
    expect(await controls.count()).toBeGreaterThanOrEqual(3);
    const seen = await controls.evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0));
    expect(seen).toEqual([]);
    await page.close();
  });

  it.each(PARTS)('%s says its period, its filters and as of when it is', async (part) => {
    const page = await print(part);
    const month = '\\w{3,4} \\d{4}';
    await page
      .getByText(new RegExp(`^${part}, ${month} to ${month}\\. Program: all\\. Project: all\\.`))
      .waitFor();
    await page.getByText(/As of \w{3}, \d+ \w+ \d{4}, \d\d:\d\d UTC\./).waitFor();
    expect(await page.getByText(/Counted .* ago/).isVisible()).toBe(false);
    await page.close();
  });

  it('shows what the list of what is open now is filtered by as words', async () => {
    const { page } = await openPage(browser(), origin(), 900);
    await page.goto(overviewUrl(origin(), 'dark'));
    const sort = page.getByLabel('Sort by');
    await sort.waitFor();
    await page.emulateMedia({ media: 'print' });
    const look = await sort.evaluate((each) => {
      const { borderTopStyle, backgroundColor } = getComputedStyle(each);
      return { borderTopStyle, backgroundColor };
    });
    expect(look).toEqual({ borderTopStyle: 'none', backgroundColor: 'rgba(0, 0, 0, 0)' });
    await page.close();
  });

  it('names the period that was chosen', async () => {
    const { page } = await openPage(browser(), origin(), 900);
    await page.goto(overviewUrl(origin()));
    await page.getByRole('link', { name: 'Compliance', exact: true }).click();
    await page.getByLabel('Period').selectOption('3');
    await page.emulateMedia({ media: 'print' });
    const now = await site.now();
    const month = (back: number): string =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toLocaleDateString('en-GB', {
        ...{ month: 'short', year: 'numeric', timeZone: 'UTC' },
      });
    await page.getByText(`Compliance, ${month(2)} to ${month(0)}.`).waitFor();
    await page.close();
  });

  it.each(PARTS)('%s is cut nowhere', async (part) => {
    const page = await print(part);
    const cut = await page.locator('.table-scroll, .drawing, main').evaluateAll((all) =>
      all
        .filter((each) => each.getClientRects().length > 0)
        .filter(
          (each) =>
            each.scrollWidth > each.clientWidth + 1 ||
            each.getBoundingClientRect().right > document.documentElement.clientWidth,
        )
        .map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`),
    );
    expect(cut).toEqual([]);
    await page.close();
  });

  it('keeps headings with what follows, and rows and paragraphs whole', async () => {
    for (const part of PARTS) {
      const page = await print(part);
      const heads = page.locator('.figures-part > :is(h2, h3, p), figcaption');
      const breaks = await heads.evaluateAll((all) =>
        all
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => getComputedStyle(each).breakAfter),
      );
      expect(new Set(breaks)).toEqual(new Set(['avoid']));
      const rows = await page
        .locator('tr, .figures-part > p')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakInside));
      expect(new Set(rows)).toEqual(new Set(['avoid']));
      await page.close();
    }
  });

  it.each(['light', 'dark'] as const)('is dark on white, opened in %s', async (theme) => {
    const page = await print('Trends', theme);
    const colors = await page.locator('h1, figcaption, td, .axes text').evaluateAll((all) =>
      all
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => {
          const { color, fill } = getComputedStyle(each);
          const [red = '255'] = /\d+/.exec(each.tagName === 'text' ? fill : color) ?? [];
          return Number(red);
        }),
    );
    expect(colors.length).toBeGreaterThan(5);
    expect(Math.max(...colors)).toBeLessThan(110);
    await page.close();
  });

  it('is printed by a button, because Jira would print its own page around it', async () => {
    const { page } = await openPage(browser(), origin(), 900);
    await page.addInitScript(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.goto(overviewUrl(origin()));
    await page.getByRole('link', { name: 'Compliance', exact: true }).click();
    await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
    await page.waitForFunction(() => document.title === 'printed');
    await page.close();
  });
});
