import type { Locator, Page } from 'playwright-core';
import { adminUrl } from '../../support/browser';
import {
  expectAccessible,
  expectFits,
  expectNotice,
  openConnection,
  part,
  unfold,
  useAdminSite,
} from '../admin-site';

describe('connections on the admin page', () => {
  const { site, show } = useAdminSite();
  const list = (page: Page): Locator => page.getByRole('table', { name: 'Connections' });

  it('are listed with source, target, state and problems', async () => {
    const page = await show('Connections');
    const rows = list(page).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/bare\s+bare-metal → BARE\s+.*On\s+None yet/s);
    await rows.nth(2).getByText('None', { exact: true }).waitFor();
    expect(await rows.nth(2).innerText()).toMatch(/demo\s+acme → SEC\s+Marketplace .*On\s+None yet\s+None/s);
    await expectAccessible(page);
    for (const width of [320, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page);
    }
    await page.close();
  });

  it('say when something happened as the viewer writes dates', async () => {
    const page = await show('Health');
    await page.goto(`${adminUrl(new URL(page.url()).origin)}&timezone=UTC&locale=en-US`);
    await part(page, 'Health')
      .getByText(/^As of \w+, Nov \d+, 2026, \d+:\d\d [AP]M UTC\.$/)
      .waitFor();
    await page.close();
  });

  it('have a page each with everything but their secret', async () => {
    const page = await show('Connections');
    const demo = await openConnection(page, 'demo');
    const text = await demo.innerText();
    for (const reported of [
      'acme',
      'SEC',
      'Vulnerability',
      'Triaged',
      '1 secret set',
      'marketplace-cloud-2026',
    ])
      expect(text).toContain(reported);
    expect(text).toMatch(/Pinned on \w+, .* UTC/);
    await unfold(demo, 'Signing secrets');
    await demo.getByText(/Secret 1: Added on .* by Ada Admin; no deliveries yet/).waitFor();
    expect(await page.content()).not.toContain('webhook-secret-0123456789abcdef');
    expect(await demo.getByLabel('Webhook address').inputValue()).toBe(
      `${site.host().origin}/webtrigger/bugcrowd-webhook?connection=demo`,
    );
    await expectAccessible(page);
    for (const width of [320, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page);
    }
    await demo.getByRole('link', { name: 'All connections' }).press('Enter');
    await list(page).waitFor();
    await page.close();
  });

  it.each(['dev', 'viewer'])('show %s nothing', async (as) => {
    const page = await show('Health');
    await page.goto(adminUrl(site.host().origin, 'light', as));
    await page.getByText('Only Jira administrators can see this page.').waitFor();
    expect(await page.getByRole('region').count()).toBe(0);
    await expectAccessible(page);
    await page.close();
  });

  it('pin the panel, report it, and show Jira’s reason if it was refused', async () => {
    await site.fault({
      target: 'jira',
      match: 'panel/action',
      status: 403,
      body: { errorMessages: ['You may not administer BARE.'] },
    });
    const page = await show('Connections');
    const bare = await openConnection(page, 'bare');
    const button = bare.getByRole('button', { name: 'Show panel on all work items' });
    await button.click();
    await expectNotice(page, 'Connection “bare”: Jira did not show');
    expect(await bare.innerText()).toContain('You may not administer BARE.');
    await expectAccessible(page);
    await button.press('Enter');
    await expectNotice(page, 'Jira shows the panel');
    expect(await bare.innerText()).toContain('Pinned on');
    expect(await button.count()).toBe(0);
    await page.close();
  });

  it('report what failed, and can be retried', async () => {
    const page = await show('Health');
    await site.fault({ target: 'kvs', status: 500, times: 40 });
    await page.reload();
    const alert = page.getByRole('alert').filter({ hasText: 'The connections could not be loaded.' });
    await alert.waitFor();
    await expectAccessible(page);
    await site.post('/host/reset', {});
    await site.advance('PT1S');
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await part(page, 'Health').waitFor();
    await page.close();
  });
});
