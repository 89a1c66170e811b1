import type { Locator, Page } from 'playwright-core';
import type { FiguresView } from '../../../src/contract/figures';
import type { SharedTarget } from '../../../src/domain/figures/fix-targets';
import { openPage, overviewUrl } from '../../support/browser';
import { expectAccessible, expectFits } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

const office = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } } as const;

describe('the fixes against their target, on the overview', () => {
  const { origin, browser, site, daysAgo, track, change } = usePanelSite();

  beforeAll(async () => {
    await site.post('/host/reset', {});
    const issueKey = await track(10);
    await change(issueKey, { state: 'resolved', last_transitioned_to_resolved_at: await daysAgo(0) });
    await site.advance('PT61M');
    await site.settle();
    const payload = { months: 12, connectionId: null, project: null };
    await site.invoke('overview', 'getFigures', { payload, accountId: 'admin' });
    await site.settle();
  }, 90_000);

  /** @param shared in place of the target that the app answers with. */
  const show = async (width = 1280, shared?: SharedTarget): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    if (shared !== undefined)
      await page.route('**/host/invoke', async (route) => {
        const response = await route.fetch();
        const view = (await response.json()) as FiguresView;
        const againstTarget = view.againstTarget.map((each) => ({ ...each, shared }));
        await route.fulfill({ json: { ...view, againstTarget } });
      });
    await page.goto(overviewUrl(origin()));
    await page.getByRole('link', { name: 'Trends', exact: true }).click();
    await figure(page).waitFor();
    return page;
  };
  const figure = (page: Page): Locator => page.getByRole('figure').filter({ hasText: 'Time to fix: High' });

  /** What the columns of the chart say. The fix may be in the month before, if that has just ended. */
  const columnsOf = (page: Page): Promise<readonly string[]> =>
    figure(page)
      .locator('.column-target')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

  it('draws the target of the severity, with words, in the table and for each column', async () => {
    const page = await show();
    const chart = figure(page);
    await chart.getByText('The target is 28 days.').waitFor();
    expect(await chart.locator('.series-target polyline').count()).toBe(1);
    expect(await chart.locator('.drawing .series-target text').textContent()).toBe('Target 28 days');
    expect(await chart.locator('.legend').innerText()).toContain('Target');
    const fixed = /: Median (9\.\d|10) d, 90th percentile (9\.\d|10) d, Target 28 days$/;
    expect((await columnsOf(page)).filter((text) => fixed.test(text))).toHaveLength(1);
    await chart.locator('summary').press('Enter');
    expect(await chart.getByRole('row').last().getByRole('cell').last().innerText()).toBe('28 days');
    await expectAccessible(page);
    await page.close();
  });

  it.each<[string, SharedTarget]>([
    [
      'No target is drawn, because the policies of these cases have different ones: 28 days and 30 days.',
      { type: 'several', targets: [{ days: 28 }, { days: 30 }] },
    ],
    ['The target, 1 month, is not drawn', { type: 'no-length', target: { months: 1 } }],
    ['No target is drawn, because a version of a policy is not stored any more.', { type: 'unknown' }],
  ])('says why there is no line: %s', async (text, shared) => {
    const page = await show(1280, shared);
    await figure(page).getByText(text).waitFor();
    expect(await figure(page).locator('.series-target').count()).toBe(0);
    await page.close();
  });

  it('counts working time in hours, as the target does', async () => {
    const target = { hours: 40, calendar: office };
    const page = await show(1280, { type: 'one', target, ms: 40 * 3_600_000, isWorking: true });
    await figure(page).getByText('The target is 40 business hours.').waitFor();
    const fixed = /Median 2\d\d working h, .* Target 40 business hours$/;
    expect((await columnsOf(page)).filter((text) => fixed.test(text))).toHaveLength(1);
    await page.close();
  });

  it('fits 320 pixels, also in forced colors, where dashes tell the lines apart', async () => {
    const page = await show(320);
    await expectFits(page);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await expectFits(page);
    const styles = await figure(page)
      .locator('.legend .swatch')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBlockStartStyle));
    expect(styles).toEqual(['solid', 'dashed', 'dotted']);
    await page.close();
  });
});
