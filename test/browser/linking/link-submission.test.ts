import type { Locator, Page } from 'playwright-core';
import { axeProblems, openPage, panelUrl, switchTheme } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { usePanelSite } from '../panel/panel-site';

describe('linking an issue on its panel', () => {
  const { origin, browser, site } = usePanelSite();
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const open = async (issueKey: string, as: string): Promise<Page> => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey, as }));
    await page.locator('main[data-state]').waitFor();
    return page;
  };
  const make = async (): Promise<string> => {
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Known before' };
    const { body } = await site.jira('POST', '/issue', { fields }, 'admin');
    await site.settle();
    return (body as { readonly key: string }).key;
  };

  let reports = 0;
  /** A submission that has no issue yet; its id. */
  const report = async (): Promise<string> => {
    reports += 1;
    const submissionId = `7c1d0000-0000-4000-8000-00000000009${reports}`;
    const attributes = { state: 'new', severity: 2, title: '=Reported “first”' };
    await site.deliver(submissionPayload({ eventId: `report-${reports}`, submissionId, attributes }));
    await site.settle();
    return submissionId;
  };

  beforeAll(() => site.saveSettings({ createOn: 'unresolved' }));

  it('shows what would change, links by keyboard, and is undone by an administrator alone', async () => {
    const submission = await report();
    const address = `https://tracker.bugcrowd.com/acme/submissions/${submission}`;
    const issueKey = await make();
    const page = await open(issueKey, 'dev');
    await button(page, 'Link to a submission').focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Submission', { exact: true });
    await field.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Enter the id of the submission, or the address of its page.').waitFor();
    await page.keyboard.type('no such thing');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing was changed. This is neither the id').waitFor();
    await field.fill(address);
    await field.press('Enter');
    const changes = page.getByRole('group', { name: 'What changes on this issue' });
    await changes.and(page.locator(':focus')).waitFor();
    expect(await changes.innerText()).toContain('Priority and severity labels follow the severity.');
    expect(await changes.innerText()).toMatch(/Known before → =Reported “first”[^]*No due date → .*2026/);
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    expect((await site.issue(issueKey)).fields.summary).toBe('Known before');
    await page.keyboard.press('Escape');
    await field.and(page.locator(':focus')).waitFor();
    expect(await field.inputValue()).toBe(address);
    await button(page, 'Preview').click();
    await button(page, 'Link').click();
    await page.getByText('The issue is linked.').waitFor();
    expect((await site.issue(issueKey)).fields.summary).toBe('=Reported “first”');
    const other = await make();
    const second = await open(other, 'dev');
    await button(second, 'Link to a submission').click();
    await second.getByLabel('Submission', { exact: true }).fill(submission);
    await button(second, 'Preview').click();
    await second.getByText(`The submission has issue ${issueKey}.`).waitFor();
    const openUnlinking = async (as: string): Promise<Page> => {
      const mine = await open(issueKey, as);
      await mine.locator('summary', { hasText: /^Submission$/ }).click();
      await button(mine, 'Unlink from this submission').click();
      return mine;
    };
    const refused = await openUnlinking('dev');
    await refused.getByText('only a project administrator can do it').waitFor();
    // Told before a reason is written.
    expect(await refused.getByLabel('Reason', { exact: true }).count()).toBe(0);
    await button(refused, 'Close').click();
    const done = await openUnlinking('admin');
    await done.getByLabel('Reason', { exact: true }).fill('The wrong one');
    await button(done, 'Unlink').click();
    await done.getByText('The issue is unlinked.').waitFor();
    await button(done, 'Link to a submission').waitFor();
    await button(second, 'Preview').click();
    await button(second, 'Link').click();
    await second.getByText('The issue is linked.').waitFor();
  });

  it('is not offered to whoever may not edit the issue', async () => {
    const page = await open(await make(), 'viewer');
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
