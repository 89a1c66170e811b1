import type { Page } from 'playwright-core';
import { axeProblems, openPage, panelUrl, switchTheme, type PanelPlace } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerWith, trackedView } from './panel-views';

describe('the panel where no clock can be shown', () => {
  const { origin, browser, site, track } = usePanelSite();

  const createIssue = async (fields: Record<string, unknown> = {}): Promise<string> => {
    const common = { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'By hand' };
    const { body } = await site.post('/jira/rest/api/3/issue', { fields: { ...common, ...fields } });
    return (body as { key: string }).key;
  };
  const show = async (place: PanelPlace, before?: (page: Page) => Promise<void>): Promise<Page> => {
    const { page } = await openPage(browser(), origin());
    await before?.(page);
    await page.goto(panelUrl(origin(), place));
    return page;
  };
  const expectState = async (page: Page, state: string, word: string): Promise<void> => {
    await page.locator(`main[data-state="${state}"]`).waitFor();
    expect(await page.getByTestId('sla-state').innerText()).toBe(word);
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
  };

  it('says that a manually created issue is not tracked', async () => {
    const page = await show({ issueKey: await createIssue() });
    await expectState(page, 'not-tracked', 'No clock');
    expect(await page.getByRole('main').innerText()).toContain('No submission is linked to this issue.');
    await page.close();
  });

  it('shows nothing to a person who may not see the issue in Jira', async () => {
    const page = await show({ issueKey: await createIssue({ security: { id: '10200' } }), as: 'viewer' });
    await expectState(page, 'no-permission', 'No permission');
    expect(await page.getByRole('main').innerText()).toContain('Ask a project administrator');
    await page.close();
  });

  it('says that it is loading until the answer arrives', async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const page = await show({ issueKey: await createIssue() }, async (fresh) => {
      await fresh.route('**/host/invoke', async (route) => {
        await answered;
        await route.fulfill({ json: trackedView() });
      });
    });
    await expectState(page, 'loading', 'Loading');
    expect(await page.getByRole('status').innerText()).toContain('Loading the deadline');
    answer();
    await page.locator('main[data-state="on-track"]').waitFor();
    await page.close();
  });

  it('shows what failed, why and what to do, and retries', async () => {
    const issueKey = await track(2);
    const failOnce = (): Promise<void> => site.fault({ target: 'kvs', status: 500 });
    await failOnce();
    const page = await show({ issueKey });
    await expectState(page, 'error', 'Not loaded');
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toMatch(/could not be loaded[^]*Try again[^]*Details/);
    expect(await alert.innerText()).not.toContain('The server answered');
    await alert.getByText('Details', { exact: true }).click();
    expect(await alert.innerText()).toMatch(/The server answered: \S+/);

    await failOnce();
    const button = page.getByRole('button', { name: 'Try again' });
    await button.press('Enter');
    await button.waitFor();
    await page.locator('button:focus').waitFor();
    await button.press('Enter');
    await page.locator('main[data-state="on-track"]').waitFor();
    await page.locator('main:focus').waitFor();
    await page.close();
  });

  it('explains a paused clock, and who can resume it', async () => {
    const { page } = await openPage(browser(), origin());
    const idle = { deadline: null, dueDate: null, remainingMs: null, usedFraction: null, nextCheckAt: null };
    await answerWith(page, trackedView({ clock: { state: 'paused', band: null, ...idle } }));
    await page.goto(panelUrl(origin(), { issueKey: await createIssue() }));
    await expectState(page, 'paused', 'Paused');
    expect(await page.getByTestId('sla-due').innerText()).toBe('No due date');
    expect(await page.getByRole('main').innerText()).toMatch(
      /while the clock is paused\. Anyone who can edit this issue can resume it\./,
    );
    await page.close();
  });

  it('lists the fields that Jira refused, and what to do about it', async () => {
    const { page } = await openPage(browser(), origin());
    await answerWith(page, trackedView({ skippedFields: ['duedate', 'priority', 'customfield_10010'] }));
    await page.goto(panelUrl(origin(), { issueKey: await createIssue() }));
    await page.getByText('Left out in Jira: due date, priority and customfield_10010').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Ask a Jira administrator to add it');
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });
});
