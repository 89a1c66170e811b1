import type { Browser, Page } from 'playwright-core';
import { openPage } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits, unfold, useAdminSite } from '../admin-site';

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  return browser;
}

describe('the columns, from the set-up to the list of issues', () => {
  const { site, show } = useAdminSite();

  /** Delivers submissions that were triaged four days ago. */
  const deliver = async (count: number): Promise<void> => {
    const nowMs = (await site.now()).getTime();
    const at = (days: number): string => new Date(nowMs - days * 86_400_000).toISOString();
    for (let number = 0; number < count; number += 1)
      await site.deliver(
        submissionPayload({
          ...{ eventId: `event-${number}`, submissionId: `submission-${number}`, createdAt: at(4) },
          attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
        }),
      );
    await site.settle();
    await site.advance('PT61S');
    await site.settle();
  };
  const open = async (width?: number): Promise<Page> => {
    const page = await show('Connections', {}, width);
    await unfold(page.locator('main'), 'SLA columns');
    await page.getByRole('button', { name: /^Switch columns/ }).waitFor();
    return page;
  };
  const notice = (page: Page, text: string): Promise<void> =>
    page.locator('[role="status"]:focus').filter({ hasText: text }).waitFor();
  /** The cells of a column of the list of issues, as a person sees it. */
  const cellsOf = async (
    page: Page,
    column: string,
    jql: string,
    as = 'viewer',
  ): Promise<readonly string[]> => {
    await page.goto(`${site.host().origin}/jira/issues?${new URLSearchParams({ jql, as }).toString()}`);
    const headings = await page.getByRole('columnheader').allInnerTexts();
    const at = headings.indexOf(column);
    expect(headings).toContain(column);
    const rows = await page.getByRole('row').all();
    return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').nth(at).innerText()));
  };

  it('are switched on, fill the list of issues, find by their words, and are emptied again', async () => {
    await deliver(2);
    const page = await open();
    await page.getByText('Jira has both fields.').waitFor();
    await page.getByText('Off.', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Switch columns on' }).press('Enter');
    await notice(page, 'SLA columns are on.');
    await site.settle();
    await site.advance('PT61S');
    await site.settle();

    const list = await openPage(browserOf(page), site.host().origin, 1280);
    const jql = 'project = SEC ORDER BY "SLA due" ASC';
    expect(await cellsOf(list.page, 'SLA status', jql)).toEqual(['On track', 'On track']);
    const dues = await cellsOf(list.page, 'SLA due', jql);
    expect(dues).toHaveLength(2);
    for (const due of dues) expect(due).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
    expect(await cellsOf(list.page, 'SLA status', '"SLA status" = "On track"')).toHaveLength(2);

    await page.getByRole('button', { name: 'Switch columns off and empty the fields' }).press('Enter');
    await notice(page, 'SLA columns are off.');
    await site.settle();
    await site.advance('PT61S');
    await site.settle();
    expect(await cellsOf(list.page, 'SLA status', jql)).toEqual(['', '']);
    await list.page.close();
    await page.close();
  }, 60_000);

  it('says what to do while Jira does not list the fields, and writes them once it does', async () => {
    await site.post('/host/jira', { appFields: false });
    await deliver(1);
    let page = await open();
    await page.getByText('Jira does not list the fields. Ask a site administrator to approve').waitFor();
    await page.getByRole('button', { name: 'Switch columns on' }).press('Enter');
    await notice(page, 'SLA columns are on.');
    await site.settle();
    await page.close();
    page = await open();
    await page.getByText(/^On, but Jira took no values on .*: Jira does not list the fields\.$/).waitFor();
    await site.post('/host/jira', { appFields: true });
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await notice(page, 'SLA columns are on.');
    await site.settle();
    await page.close();
    page = await open();
    await page.getByText(/^On; values were last written on /).waitFor();
    await page.close();
  }, 60_000);

  it.each([320, 1280])('fits %d pixels', async (width) => {
    const page = await open(width);
    await expectFits(page);
    await page.close();
  });
});
