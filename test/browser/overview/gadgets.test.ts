import type { Page } from 'playwright-core';
import { expectAccessible, expectFits } from '../admin-site';
import { gadgetOf, useGadgetSite } from './gadget-site';

/** All figures of the gadget of what is open: five severities in three bands. */
const ALL_COUNTS = 15;

describe('the gadgets of a dashboard', () => {
  const { site, origin, show, showAlone, calls } = useGadgetSite();

  const bothDrawn = async (page: Page): Promise<void> => {
    await gadgetOf(page, 'now').getByText('No fix was due in the last 6 months.').waitFor();
    await gadgetOf(page, 'now')
      .getByRole('row', { name: /^All 0 .* 2 / })
      .waitFor();
    await gadgetOf(page, 'trend').getByRole('group', { name: 'Open at the end of each month' }).waitFor();
  };
  const counted = async (functions: number, counts: number): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const found = await calls();
      if (found.functions >= functions && found.counts >= counts) break;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    expect(await calls()).toEqual({ functions, counts });
  };

  it('show what is open and how it has changed, for one call of the app together', async () => {
    const page = await show();
    await bothDrawn(page);
    await counted(1, ALL_COUNTS);
    await page.close();
  });

  it('ask for themselves where the script of the dashboard is missing', async () => {
    const page = await show({}, (opened) =>
      opened.route('**/custom-ui/dashboard-script/**', (route) => route.abort()),
    );
    await bothDrawn(page);
    await counted(2, ALL_COUNTS);
    await page.close();
  });

  it('open the issues that a figure counts, and the overview', async () => {
    const page = await show();
    await bothDrawn(page);
    const figure = gadgetOf(page, 'now').getByRole('row', { name: /^All/ }).getByRole('link').last();
    const [issues] = await Promise.all([page.waitForEvent('popup'), figure.click()]);
    expect(new URL(issues.url()).searchParams.get('jql')).toContain('bountyClockBand in');
    const link = gadgetOf(page, 'trend').getByRole('button', { name: 'Open the overview' });
    const [overview] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    expect(overview.url()).toBe(`${origin()}/jira/apps/overview/trends/6/-/-`);
    await overview.frameLocator('iframe').getByRole('group', { name: 'Opened' }).waitFor();
    await page.close();
  });

  it('refresh together with the dashboard, alone, and by themselves', async () => {
    const page = await show({}, (opened) => opened.clock.install());
    await bothDrawn(page);
    const later = async (time: string): Promise<void> => {
      await site.clearLedger();
      await page.clock.fastForward(time);
    };
    await later('00:11');
    await page.getByRole('button', { name: 'Refresh dashboard' }).click();
    await counted(1, ALL_COUNTS);
    await later('00:11');
    await page.locator('[data-gadget="10101"]').getByRole('button', { name: 'Refresh' }).click();
    await counted(1, 0);
    await later('00:11');
    await page.locator('[data-gadget="10100"]').getByRole('button', { name: 'Refresh' }).click();
    await counted(1, ALL_COUNTS);
    await later('59:00');
    await later('01:01');
    await counted(1, ALL_COUNTS);
    await page.close();
  });

  it('keep their settings, each its own', async () => {
    const page = await show({ edit: '10101' });
    const settings = gadgetOf(page, 'trend');
    await settings.getByLabel('Program').selectOption('demo');
    await settings.getByLabel('Severity').selectOption('High and above');
    await settings.getByLabel('Chart').selectOption('kept');
    await settings.getByLabel('Period').selectOption('3');
    await settings.getByLabel('Refresh').selectOption('Never');
    await settings.getByRole('button', { name: 'Save' }).press('Enter');
    await gadgetOf(page, 'trend').getByText('No fix was due in these months.').waitFor();
    await gadgetOf(page, 'trend').getByText('High and above, acme (demo).').waitFor();
    await gadgetOf(page, 'now')
      .getByRole('row', { name: /^Informational/ })
      .waitFor();
    await page.goto(`${origin()}/jira/dashboards/demo?edit=10101`);
    const values = gadgetOf(page, 'trend').locator('select');
    await values.first().waitFor();
    const saved = await values.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
    expect(saved).toEqual(['demo', 'high', 'kept', '3', '']);
    await page.close();
  });

  it('say why there are no figures, and try again', async () => {
    let isBroken = true;
    const page = await show({}, (opened) =>
      opened.route('**/host/invoke', (route) =>
        isBroken ? route.fulfill({ status: 500, json: { error: 'Storage is busy.' } }) : route.fallback(),
      ),
    );
    const alert = gadgetOf(page, 'trend').getByRole('alert');
    await alert.getByText('The figures could not be loaded.').waitFor();
    isBroken = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await gadgetOf(page, 'trend').getByRole('group', { name: 'Open at the end of each month' }).waitFor();
    await page.close();
  });

  it('show nobody what they may not browse', async () => {
    const deny = { project: 'SEC', account: 'viewer', permissions: ['BROWSE_PROJECTS'] };
    await site.post('/host/jira', { deny });
    const page = await show({ as: 'viewer' });
    for (const name of ['now', 'trend'] as const)
      await gadgetOf(page, name).getByText('You cannot see any project that has figures.').waitFor();
    await gadgetOf(page, 'now').getByText('No issue has a clock yet.').waitFor();
    await page.close();
  });

  it('show the share of fixes in time as a small line, with the same numbers as a table', async () => {
    // Both fixes are late by then.
    await site.advance('P40D');
    await site.settle();
    await site.invoke('overview', 'getFigures', {
      payload: { months: 24, connectionId: null, project: null },
      accountId: 'admin',
    });
    await site.settle();
    const page = await showAlone('sla-now', 320);
    const figure = page.getByRole('figure').filter({ hasText: 'Fixes on time, by month due' });
    await figure.getByText('In the last 6 months 0% of 2 fixes due were on time.').waitFor();
    const columns = figure.locator('.column-target');
    expect(await columns.count()).toBe(6);
    await columns.last().focus();
    await page.keyboard.press('Home');
    expect(await figure.locator('.column-text').innerText()).toMatch(/: On time none due$/);
    await figure.locator('summary').press('Enter');
    const cells = await figure.getByRole('table').getByRole('cell').allInnerTexts();
    expect(cells.filter((text) => text === '0%')).toHaveLength(1);
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });

  it.each([
    ['sla-now', undefined, 'No fix was due'],
    ['sla-trend', undefined, 'Show the numbers'],
    ['sla-trend', 'edit', 'The least severity'],
  ] as const)('%s (%s) is accessible, and fits 320 pixels', async (moduleKey, entryPoint, text) => {
    const page = await showAlone(moduleKey, 320, entryPoint);
    await page.getByText(text).waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await expectFits(page);
    await page.close();
  });
});
