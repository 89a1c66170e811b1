import type { Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

describe('the overview', () => {
  const { origin, browser, site } = usePanelSite();

  beforeEach(async () => {
    await site.post('/host/reset', {});
    for (const number of [1, 2])
      await site.deliver(
        submissionPayload({
          eventId: `event-${String(number)}`,
          submissionId: `submission-${String(number)}`,
        }),
      );
    await site.settle();
    await site.advance('PT61M');
    await site.settle();
    await site.invoke('overview', 'getFigures', {
      payload: { months: 12, connectionId: null, project: null },
      accountId: 'admin',
    });
    await site.settle();
  });

  const show = async (width = 1280): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await page.goto(overviewUrl(origin()));
    await openPart(page, 'Trends');
    await page.getByRole('group', { name: 'Opened' }).waitFor();
    return page;
  };
  const openPart = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('a[aria-current="page"]').filter({ hasText: name }).waitFor();
  };

  it('shows trends as charts, whose numbers are in a table too', async () => {
    const page = await show();
    const opened = page.getByRole('figure').filter({ hasText: 'Findings received in each month.' });
    expect(await opened.locator('.part').count()).toBe(1);
    await opened.locator('summary').press('Enter');
    const cells = opened.getByRole('table').getByRole('row').last().getByRole('cell');
    expect(await cells.allInnerTexts()).toHaveLength(1);
    await expectAccessible(page);
    await page.close();
  });

  it('says the numbers of a column that has the focus, and moves by arrow keys', async () => {
    const page = await show();
    const chart = page.getByRole('group', { name: 'Open at the end of each month' });
    await chart.locator('[tabindex="0"]').focus();
    const text = page.locator('.column-text').first();
    const last = await text.innerText();
    await page.keyboard.press('ArrowLeft');
    expect(await text.innerText()).not.toBe(last);
    await page.keyboard.press('End');
    expect(await text.innerText()).toBe(last);
    expect(await chart.locator('[tabindex="0"]').count()).toBe(1);
    expect(await chart.locator('[tabindex="0"]').getAttribute('aria-label')).toBe(last);
    await page.close();
  });

  it('shows how the policies were kept', async () => {
    const page = await show();
    await openPart(page, 'Compliance');
    await page.getByRole('heading', { name: /^Fixes due from/ }).waitFor();
    await page.getByRole('table').first().waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('keeps its part and filters in the address, so that Back works', async () => {
    const page = await show();
    await page.getByLabel('Period').selectOption('3');
    await page.getByRole('figure').first().locator('.axes').waitFor();
    await openPart(page, 'Compliance');
    await page.getByRole('heading', { name: /^Fixes due from/ }).waitFor();
    expect(await page.getByLabel('Period').inputValue()).toBe('3');
    await page.goBack();
    await page.getByRole('group', { name: 'Opened' }).waitFor();
    expect(await page.getByLabel('Period').inputValue()).toBe('3');
    await page.goBack();
    await page.locator('option[value="12"]:checked').waitFor({ state: 'attached' });
    await page.close();
  });

  it.each([320, 400, 1280])('fits %d pixels', async (width) => {
    const page = await show(width);
    await expectFits(page);
    await openPart(page, 'Compliance');
    await expectFits(page);
    await page.close();
  });

  it('tells the part that is open from the others in forced colors too', async () => {
    const page = await show();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
    const lines = await page
      .locator('.page-sections a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor));
    expect(lines).toHaveLength(3);
    expect(lines[0]).not.toBe(lines[1]);
    expect(lines[0]).toBe(lines[2]);
    await page.close();
  });

  it('shows in forced colors what it shows in others', async () => {
    const page = await show();
    await page.emulateMedia({ forcedColors: 'active' });
    const swatch = page.locator('.swatch').first();
    expect(await swatch.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    );
    await page.close();
  });
});
