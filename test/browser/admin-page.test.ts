import type { Locator, Page } from 'playwright-core';
import { adminUrl, axeProblems, openPage, overflowOf, switchTheme } from '../support/browser';
import { usePanelSite } from './panel-site';

describe('the admin page', () => {
  const { origin, browser, site, track } = usePanelSite();

  const show = async (as = 'admin', width = 1000): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await page.goto(adminUrl(origin(), 'light', as));
    await page.getByRole('heading', { level: 1, name: 'Bounty Clock' }).waitFor();
    return page;
  };
  /** The storage's queries lag behind its writes. */
  const settleQueries = (): Promise<void> => site.advance('PT1S');
  const card = (page: Page, id: string): Locator => page.getByRole('region', { name: id, exact: true });
  const expectAccessible = async (page: Page): Promise<void> => {
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'light');
  };

  beforeEach(async () => {
    await site.post('/host/reset', {});
    await settleQueries();
  });

  it('lists each connection with all but its secret', async () => {
    const issueKey = await track(2);
    await settleQueries();
    const page = await show();
    const demo = card(page, 'demo');
    await demo.waitFor();
    const text = await demo.innerText();
    for (const part of ['acme', 'SEC', 'Vulnerability', 'Triaged', '1 set', 'marketplace-cloud-2026'])
      expect(text).toContain(part);
    expect(await page.content()).not.toContain('webhook-secret-0123456789abcdef');
    expect(await demo.getByLabel('Webhook address').inputValue()).toBe(
      `${origin()}/webtrigger/bugcrowd-webhook?connection=demo`,
    );
    expect(text).toMatch(/Pinned on \w+, .* UTC/);
    const row = demo.getByRole('table').getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(
      /submission\.updated\s+Issue created\s+.*Secret 1; body, then time/s,
    );
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      row.getByRole('button', { name: issueKey }).click(),
    ]);
    await opened.waitForURL(`${origin()}/jira/browse/${issueKey}`);
    await expectAccessible(page);
    await page.close();
  });

  it('says why a delivery was refused, and what became a dead letter', async () => {
    await site.deliver('{"data":{"id":"broken-1"}}');
    await site.deliver('{"data":{"id":"broken-1"}}', { connection: 'bare' });
    await site.fault({
      target: 'jira',
      match: 'POST /rest/api/3/issue',
      status: 400,
      body: { errorMessages: ['The project is archived.'], errors: {} },
      times: 9,
    });
    await track(2).catch(() => undefined);
    await site.advance('P1D');
    const page = await show();
    // The letters come with the health, a call of its own.
    await card(page, 'demo').getByText('The project is archived.').first().waitFor();
    const text = await card(page, 'demo').innerText();
    expect(text).toMatch(/Refused\s+not-an-event/);
    expect(text).toContain('The project is archived.');
    expect(text).toContain('Dead letters (1)');
    await expectAccessible(page);
    await page.close();
  });

  it.each(['dev', 'viewer'])('shows %s nothing', async (as) => {
    const page = await show(as);
    await page.getByText('Only people who administer Jira may see this page.').waitFor();
    expect(await page.getByRole('region').count()).toBe(0);
    await expectAccessible(page);
    await page.close();
  });

  it('pins the panel, says so, and has Jira’s reason where it was refused', async () => {
    await site.fault({
      target: 'jira',
      match: 'panel/action',
      status: 403,
      body: { errorMessages: ['You may not administer BARE.'] },
    });
    const page = await show();
    const bare = card(page, 'bare');
    const button = bare.getByRole('button', { name: 'Show panel on all work items' });
    await button.click();
    await page.getByRole('status').filter({ hasText: 'Connection “bare”: Jira did not show' }).waitFor();
    expect(await bare.innerText()).toContain('You may not administer BARE.');
    await expectAccessible(page);

    await button.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Jira shows the panel' }).waitFor();
    expect(await bare.innerText()).toContain('Pinned on');
    expect(await button.count()).toBe(0);
    await page.close();
  });

  it('shows problems beside their fields, then saves', async () => {
    const page = await show();
    const field = (label: string): Locator => page.getByLabel(label, { exact: true });
    const fill = async (values: Record<string, string>): Promise<void> => {
      for (const [label, value] of Object.entries(values)) await field(label).fill(value);
    };
    const save = page.getByRole('button', { name: 'Save connection' });
    await fill({ 'Connection id': 'second', 'Bugcrowd programme': 'acme two', 'Jira project key': 'NOPE' });
    await save.click();
    await page.getByRole('alert').filter({ hasText: 'Nothing was saved' }).waitFor();
    const programme = field('Bugcrowd programme');
    expect(await programme.evaluate((element) => element === document.activeElement)).toBe(true);
    const describedBy = (await programme.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await page.locator(`[id="${describedBy[0] ?? ''}"]`).innerText()).toContain('Enter the code');
    expect(await field('Connection id').getAttribute('aria-invalid')).toBe('false');
    expect(await field('Jira project key').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);

    const secret = 'another-secret-0123456789';
    await fill({
      'Bugcrowd programme': 'acme-two',
      'Jira project key': 'SEC',
      'Issue type': 'Vulnerability',
      'Signing secret': ` ${secret} `,
    });
    await save.click();
    await page.getByRole('status').filter({ hasText: 'Connection “second” is saved.' }).waitFor();
    await page.locator('[role="status"]:focus').waitFor();
    await card(page, 'second').waitFor();
    expect(await field('Signing secret').inputValue()).toBe('');
    expect(await page.content()).not.toContain(secret);
    const { status } = await site.deliver({}, { connection: 'second', secret });
    expect(status).toBe(422);
    await page.close();
  });

  it('says what to do where there is no connection yet', async () => {
    await site.post('/host/reset', { empty: true });
    const page = await show();
    await page.getByText('There is no connection yet').waitFor();
    await page.getByRole('heading', { name: 'Add a connection' }).waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('names what failed and tries again', async () => {
    await site.fault({ target: 'kvs', status: 500 });
    const page = await show();
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain('The connections could not be loaded.');
    await expectAccessible(page);
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await card(page, 'demo').waitFor();
    await page.close();
  });

  it('fits 320 pixels, with tables that scroll by themselves', async () => {
    await track(2);
    const page = await show('admin', 320);
    await card(page, 'demo').waitFor();
    expect(await overflowOf(page)).toBe(0);
    await expectAccessible(page);
    await page.close();
  });
});
