import type { Page } from 'playwright-core';
import { adminUrl, openPage } from '../../support/browser';
import { healthOf, healthView } from '../health/admin-health-views';
import { openView, part, useAdminSite } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

describe('navigation on the admin page', () => {
  const { show } = useAdminSite();
  const { browser, origin } = usePanelSite();

  const current = (page: Page): Promise<string> => page.locator('a[aria-current="page"]').innerText();
  const focused = (page: Page, heading: string): Promise<void> =>
    page.locator('h2:focus').filter({ hasText: heading }).waitFor();

  it('works by keyboard, and moves the focus to the heading of the part', async () => {
    const page = await show();
    await part(page, 'Health').waitFor();
    for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focused(page, 'Deliveries');
    expect(await current(page)).toBe('Deliveries');
    expect(await page.title()).toBe('Deliveries - Bounty Clock');
    const levels = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H1');
    for (const [index, level] of levels.entries())
      expect(Number(level[1]) - Number(levels[index - 1]?.[1] ?? 0)).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('supports the browser’s Back and Forward', async () => {
    const page = await show();
    await openView(page, 'Deliveries');
    await openView(page, 'Admin log');
    expect(new URL(page.url()).searchParams.get('path')).toBe('/log');
    await page.goBack();
    await focused(page, 'Deliveries');
    expect(await current(page)).toBe('Deliveries');
    await page.goBack();
    await part(page, 'Health').waitFor();
    expect(await current(page)).toBe('Health');
    await page.goForward();
    await focused(page, 'Deliveries');
    await page.close();
  });

  it('has links to its parts and to connections, in Jira’s own address', async () => {
    const { page } = await openPage(browser(), origin(), 1000);
    await page.goto(`${origin()}/jira/apps/admin-page/connections/demo`);
    const frame = page.frameLocator('iframe[data-app-frame]');
    await frame.getByRole('heading', { level: 2, name: 'demo' }).waitFor();
    await frame.getByRole('link', { name: 'Admin log' }).click();
    await frame.getByRole('heading', { level: 2, name: 'Admin log' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/jira/apps/admin-page/log');
    await page.goBack();
    await frame.getByRole('heading', { level: 2, name: 'demo' }).waitFor();
    await page.close();
  });

  it('shows the first part for a broken link', async () => {
    const { page } = await openPage(browser(), origin(), 1000);
    await page.goto(`${adminUrl(origin())}&path=%2Fnowhere%2F%25E0`);
    await part(page, 'Health').waitFor();
    await page.close();
  });

  it('works without a history from Jira', async () => {
    const { page } = await openPage(browser(), origin(), 1000);
    await page.route('**/host/context*', (route) =>
      route.fulfill({ json: { extension: { type: 'jira:issuePanel' } } }),
    );
    await page.goto(adminUrl(origin()));
    await part(page, 'Health').waitFor();
    await openView(page, 'Deliveries');
    await focused(page, 'Deliveries');
    expect(new URL(page.url()).searchParams.has('path')).toBe(false);
    await page.close();
  });

  it('refreshes when a person returns to its tab', async () => {
    const answers: Record<string, unknown> = { getHealth: healthView([healthOf()]) };
    const page = await show('Health', answers);
    await page.getByText('All running.').waitFor();
    answers['getHealth'] = healthView([healthOf()], [{ kind: 'no-token', connectionId: 'demo' }]);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('1 optional item is not set up.').waitFor();
    await page.close();
  });
});
