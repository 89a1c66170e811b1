import type { Locator, Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

const COUNTED = ':not(.asking):not(.failed)';
const OPEN = 'section[aria-label="Open cases"]';
const LIST = { name: 'Needs attention' };

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
      [`${OPEN} .figure${COUNTED}`, count] as const,
    );
  };
  const show = async (as = 'admin', width = 1280): Promise<Page> => {
    const page = await open(overviewUrl(origin(), 'light', as), width);
    await counted(page);
    return page;
  };
  const list = (page: Page): Locator => page.getByRole('table', LIST).getByRole('row');
  /** Keys in the list, without its heading. */
  const keys = async (page: Page): Promise<readonly string[]> => {
    await page.locator(`section[aria-label="${LIST.name}"][aria-busy="false"]`).waitFor();
    return list(page).getByRole('link').allInnerTexts();
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
    await keys(page);
    const shown = await figures(page);
    // Beside the 31 one for the only assignee, and one for each program.
    expect(shown).toHaveLength(as === 'admin' ? 34 : 33);
    for (const { text, jql } of shown)
      expect({ jql, text }).toEqual({ jql, text: String(await found(jql, as)) });
    expect((await row(page, 'Critical'))[0]).toBe(as === 'admin' ? '3' : '2');
    await page.close();
  });

  it('asks Jira 21 times for the figures and twice for the list, as the person who looks', async () => {
    await site.clearLedger();
    const page = await show('viewer');
    await keys(page);
    const { entries } = await site.ledger();
    const asked = entries.filter(({ functionKey }) => functionKey === 'overview');
    const callsOf = (path: string): number => asked.filter((entry) => entry.path.endsWith(path)).length;
    expect(callsOf('/search/approximate-count')).toBe(21);
    expect(callsOf('/search/jql')).toBe(2);
    expect(asked).toHaveLength(23);
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

  it('lists what needs somebody, the worst first', async () => {
    const page = await show();
    const [first, ...others] = await keys(page);
    expect([first, ...others]).toHaveLength(5);
    const rows = await list(page).allInnerTexts();
    expect(rows.slice(1).map((text) => /Overdue|Due soon/.exec(text)?.[0])).toEqual([
      ...['Overdue', 'Overdue', 'Overdue', 'Due soon', 'Due soon'],
    ]);
    expect(first).toMatch(/^BARE-/);
    const link = list(page).getByRole('link', { name: first ?? '' });
    expect(await link.getAttribute('href')).toBe(`${origin()}/browse/${first ?? ''}`);
    await page.close();
  });

  it('keeps order and filters of the list in the address, so that Back works', async () => {
    const { status } = await site.jira('PUT', '/issue/SEC-2/assignee', { accountId: 'dev' });
    expect(status).toBe(204);
    await site.advance('PT1M');
    const page = await open(overviewUrl(origin(), 'light', 'dev'));
    await counted(page);
    const all = await keys(page);
    expect(all).toHaveLength(5);
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('high');
    await page.waitForURL(/deadline%2Fhigh/);
    expect(await keys(page)).toHaveLength(1);
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('');
    await page.getByRole('combobox', { name: 'Assignee' }).selectOption('me');
    await page.waitForURL(/deadline%2F-%2Fme/);
    expect(await keys(page)).toEqual(['SEC-2']);
    await page.reload();
    await counted(page);
    expect(await keys(page)).toEqual(['SEC-2']);
    await page.goBack();
    await page
      .getByRole('combobox', { name: 'Assignee' })
      .locator('option[value=""]:checked')
      .waitFor({ state: 'attached' });
    expect(await keys(page)).toEqual(all);
    await page.close();
  });

  it('loads the list in pages, and says of how many it counts by assignee', async () => {
    await site.post('/host/reset', {});
    const late = { triagedDaysAgo: 11, attributes: { severity: 1 } };
    for (let number = 0; number < 51; number += 1) await track(late.triagedDaysAgo, late.attributes);
    await site.advance('PT1M');
    const page = await show();
    expect(await keys(page)).toHaveLength(50);
    await page.getByText('Counts of the first 50 cases of the list.').waitFor();
    expect(await page.getByRole('region', { name: 'By program' }).locator('.figure').count()).toBe(0);
    await page.getByRole('button', { name: 'Show more' }).press('Enter');
    await page.getByText('All 51 cases.').waitFor();
    // One run changes a page of the list at most.
    await page.getByRole('checkbox', { name: 'Select the first 50 listed issues' }).check();
    await page.getByText('50 of 51 issues selected. At most 50 are changed at a time.').waitFor();
    expect(await page.getByRole('checkbox', { disabled: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Clear selection' }).press('Enter');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(new Set(await keys(page)).size).toBe(51);
    expect(await page.getByRole('region', { name: 'By program' }).locator('.figure').innerText()).toContain(
      '51',
    );
    await page.close();
  }, 60_000);

  it('says that the list could not be loaded, and leaves the figures', async () => {
    await site.fault({ target: 'jira', match: 'search/jql', status: 503, times: 1 });
    const page = await show();
    const problem = page.getByRole('alert').filter({ hasText: 'The list could not be loaded.' });
    await problem.getByRole('button', { name: 'Try again' }).click();
    await list(page).first().waitFor();
    expect(await problem.count()).toBe(0);
    await page.close();
  });

  it('keeps to the connection that its address names', async () => {
    const page = await open(`${overviewUrl(origin())}&path=${encodeURIComponent('/now/12/bare/-')}`);
    await counted(page);
    expect((await row(page, 'Critical'))[0]).toBe('1');
    for (const { jql } of await figures(page)) expect(jql).toContain('bountyClockConnection = "bare"');
    expect(await keys(page)).toEqual(['BARE-1']);
    expect(await page.getByLabel('Filters', { exact: true }).getByLabel('Program').inputValue()).toBe('bare');
    await page.close();
  });

  it('says that nothing matches a filter, and clears it', async () => {
    const page = await open(`${overviewUrl(origin())}&path=${encodeURIComponent('/now/12/demo/BARE')}`);
    await page.getByText('No issue with a clock matches this filter.').waitFor();
    expect(await page.getByText('No issue has a clock yet.').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear filter' }).press('Enter');
    await counted(page);
    for (const { jql } of await figures(page)) {
      expect(jql).not.toContain('bountyClockConnection');
      expect(jql).not.toContain('project');
    }
    await page.close();
  });

  it('says that there is no such project for who may not browse it, with no figure that failed', async () => {
    await site.post('/host/jira', {
      deny: { project: 'BARE', account: 'viewer', permissions: ['BROWSE_PROJECTS'] },
    });
    const path = encodeURIComponent('/now/12/-/BARE');
    const page = await open(`${overviewUrl(origin(), 'light', 'viewer')}&path=${path}`);
    const problem = page.getByRole('alert').filter({ hasText: 'There is no project BARE, or you may not' });
    await problem.waitFor();
    expect(await page.locator('.figure').count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(1);
    await expectAccessible(page);
    await problem.getByRole('button', { name: 'Show all projects' }).press('Enter');
    await counted(page);
    expect((await row(page, 'Critical'))[0]).toBe('2');
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
    await page.getByText('Nothing needs attention.').waitFor();
    expect(
      (await site.ledger()).entries.filter(({ functionKey }) => functionKey === 'overview'),
    ).toHaveLength(24);

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
