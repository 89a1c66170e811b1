import type { Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

const COUNTED = ':not(.asking):not(.failed)';

describe('what is open now', () => {
  const { origin, browser, site, track, daysAgo } = usePanelSite();

  beforeEach(async () => {
    await site.post('/host/reset', {});
    // Marketplace policy: critical 10 days, high 4 weeks, medium 12 weeks, low 25 weeks.
    for (const [days, severity] of [
      [20, 1],
      [15, 1],
      [9, 1],
      [25, 2],
      [5, 2],
      [10, 3],
      [1, 4],
    ] as const)
      await track(days, { severity });
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'bare-1', submissionId: 'bare-1' },
        attributes: {
          severity: 1,
          submitted_at: await daysAgo(31),
          last_transitioned_to_triaged_at: await daysAgo(30),
        },
      }),
      { connection: 'bare' },
    );
    await site.settle();
    await site.advance('PT1M');
  });

  const open = async (address: string, width = 1280): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await page.goto(address);
    return page;
  };
  const counted = async (page: Page, count = 31): Promise<void> => {
    await page.waitForFunction(
      ([selector, figures]) => document.querySelectorAll(selector).length === figures,
      [`.figure${COUNTED}`, count] as const,
    );
  };
  const show = async (as = 'admin', width = 1280): Promise<Page> => {
    const page = await open(overviewUrl(origin(), 'light', as), width);
    await counted(page);
    return page;
  };
  const figures = (page: Page): Promise<readonly { readonly text: string; readonly jql: string }[]> =>
    page.locator('.figure').evaluateAll((links) =>
      links.map((link) => ({
        text: link.firstChild?.textContent ?? '',
        jql: new URL((link as HTMLAnchorElement).href).searchParams.get('jql') ?? '',
      })),
    );
  const found = async (jql: string, accountId: string): Promise<number> => {
    const { status, body } = await site.jira(
      'POST',
      '/search/jql',
      { jql, fields: ['key'], maxResults: 100 },
      accountId,
    );
    expect({ jql, status }).toEqual({ jql, status: 200 });
    return (body as { readonly issues: readonly unknown[] }).issues.length;
  };
  const row = (page: Page, name: string): Promise<readonly string[]> =>
    page
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .locator('.figure')
      .evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));

  it('counts open cases by severity and band', async () => {
    const page = await show();
    expect(await row(page, 'Critical')).toEqual(['3', '1', '0', '4']);
    expect(await row(page, 'High')).toEqual(['0', '1', '1', '2']);
    expect(await row(page, 'All')).toEqual(['3', '2', '3', '8']);
    await expectAccessible(page);
    await page.close();
  });

  it.each(['admin', 'viewer'])('counts what the search behind each figure lists for %s', async (as) => {
    await site.post('/host/jira', {
      deny: { project: 'BARE', account: 'viewer', permissions: ['BROWSE_PROJECTS'] },
    });
    const page = await show(as);
    const shown = await figures(page);
    expect(shown).toHaveLength(31);
    for (const { text, jql } of shown)
      expect({ jql, text }).toEqual({ jql, text: String(await found(jql, as)) });
    expect((await row(page, 'Critical'))[0]).toBe(as === 'admin' ? '3' : '2');
    await page.close();
  });

  it('asks Jira 21 times for the figures, as the person who looks', async () => {
    await site.clearLedger();
    const page = await show('viewer');
    const { entries } = await site.ledger();
    const asked = entries.filter(({ path }) => path.endsWith('/search/approximate-count'));
    expect(asked).toHaveLength(21);
    expect(new Set(asked.map(({ as, functionKey }) => `${as} ${functionKey}`))).toEqual(
      new Set(['viewer overview']),
    );
    await page.close();
  });

  it('says which figures could not be counted, shows the others, and tries again', async () => {
    await site.fault({ target: 'jira', match: 'approximate-count', status: 503, times: 2 });
    const page = await open(overviewUrl(origin()));
    const problem = page.getByRole('alert');
    await problem.filter({ hasText: '2 figures could not be counted' }).waitFor();
    await page.locator(`.figure${COUNTED}`).first().waitFor();
    expect(await page.locator('.figure.failed').count()).toBeGreaterThanOrEqual(2);
    await problem.getByRole('button', { name: 'Try again' }).click();
    await counted(page);
    expect(await problem.count()).toBe(0);
    await page.close();
  });

  it('keeps to the project whose page it is', async () => {
    const page = await open(`${origin()}/jira/projects/BARE/apps/project-overview`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('row', { name: /^Critical 1/ }).waitFor();
    const href = await frame.locator('.figure').first().getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('jql')).toMatch(/ AND project = "BARE"$/);
    expect(await frame.getByLabel('Project').count()).toBe(0);
    await page.close();
  });

  it('says that nothing has a clock yet, which is not the same as that nothing is open', async () => {
    await site.post('/host/reset', {});
    await site.clearLedger();
    const page = await open(overviewUrl(origin()));
    await page.getByText('No issue has a clock yet.').waitFor();
    expect(await page.locator('.figure').count()).toBe(0);
    expect((await site.ledger()).entries.filter(({ as }) => as === 'admin').length).toBeLessThanOrEqual(24);

    await track(3, { state: 'resolved' });
    await site.advance('PT1M');
    await page.reload();
    await counted(page);
    expect((await figures(page)).map(({ text }) => text)).toEqual(Array.from({ length: 31 }, () => '0'));
    await page.close();
  });

  it.each([320, 400, 1280])('fits %d pixels', async (width) => {
    const page = await show('admin', width);
    await expectFits(page);
    await page.close();
  });
});
