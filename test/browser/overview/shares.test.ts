import type { Locator, Page } from 'playwright-core';
import { openPage, overviewUrl, switchTheme } from '../../support/browser';
import { expectAccessible, expectFits } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

describe('whose the open cases are, in bars', () => {
  const { origin, browser, site, track } = usePanelSite();

  beforeAll(async () => {
    await site.post('/host/reset', {});
    // Marketplace policy: critical 10 days, high 4 weeks.
    const issues: string[] = [];
    for (const [days, severity] of [
      [20, 1],
      [15, 1],
      [9, 1],
      [25, 2],
    ] as const)
      issues.push(await track(days, { severity }));
    for (const issueKey of issues.slice(0, 3))
      await site.jira('PUT', `/issue/${issueKey}/assignee`, { accountId: 'dev' }, 'admin');
    await site.settle();
    await site.advance('PT1M');
  }, 60_000);

  const show = async (width = 1280): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await page.goto(overviewUrl(origin()));
    await figure(page).waitFor();
    return page;
  };
  const figure = (page: Page, name = 'By assignee'): Locator =>
    page.getByRole('figure').filter({ hasText: name });
  const rows = (page: Page): Locator => figure(page).locator('.column-target');
  const widths = (page: Page): Promise<readonly number[]> =>
    figure(page)
      .locator('.drawing .part')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().width)));

  it('says for each bar what the table says', async () => {
    const page = await show();
    expect(await rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual(
      [
        'Dana Developer: Overdue 2, Due soon 1, Only waiting 0',
        'Unassigned: Overdue 0, Due soon 1, Only waiting 0',
      ],
    );
    const table = figure(page).getByRole('table').getByRole('row');
    expect(await table.nth(1).getByRole('cell').allInnerTexts()).toEqual(['2', '1', '0', expect.any(String)]);
    // As long as their numbers, and never color alone: the parts are in the order of the legend.
    const [overdue = 0, dueSoon = 0, alone = 0, ...others] = await widths(page);
    expect(Math.abs(overdue - 2 * dueSoon)).toBeLessThanOrEqual(3);
    expect(alone).toBe(dueSoon);
    expect(others).toEqual([]);
    expect(await figure(page).locator('.legend').innerText()).toBe('Overdue\nDue soon\nOnly waiting');
    await figure(page, 'By program').locator('.drawing .part').first().waitFor();
    await page.close();
  });

  it('is read by the arrow keys, from the first bar on', async () => {
    const page = await show();
    await rows(page).first().focus();
    const text = figure(page).locator('.column-text');
    expect(await text.innerText()).toMatch(/^Dana Developer: /);
    await page.keyboard.press('ArrowDown');
    expect(await text.innerText()).toMatch(/^Unassigned: /);
    await page.keyboard.press('ArrowUp');
    expect(await text.innerText()).toMatch(/^Dana Developer: /);
    expect(await figure(page).locator('.column-target[tabindex="0"]').count()).toBe(1);
    await page.close();
  });

  it('keeps its parts apart in forced colors', async () => {
    const page = await show();
    await page.emulateMedia({ forcedColors: 'active' });
    const stroke = await figure(page)
      .locator('.drawing .part')
      .first()
      .evaluate((part) => getComputedStyle(part).stroke);
    const text = await figure(page)
      .locator('.drawing .bar-text')
      .first()
      .evaluate((part) => getComputedStyle(part).fill);
    expect(stroke).toBe(text);
    await page.close();
  });

  it.each([320, 400, 1280])('fits %d pixels, in both themes', async (width) => {
    const page = await show(width);
    await expectFits(page);
    const right = await figure(page)
      .locator('.bar-text')
      .evaluateAll((texts) => Math.max(...texts.map((text) => text.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(width);
    await expectAccessible(page);
    await switchTheme(page, 'dark');
    await expectAccessible(page);
    await page.close();
  });
});
