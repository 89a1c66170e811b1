import type { Locator, Page } from 'playwright-core';
import { axeProblems, openPage, panelUrl } from '../../support/browser';
import { ownPolicy } from '../../support/own-policy';
import { chooseAction } from './panel-forms';
import { usePanelSite } from './panel-site';

const DAY = 86_400_000;

const policy = {
  ...ownPolicy,
  targets: { ...ownPolicy.targets, disclosure: { high: { days: 30 } } },
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:public-advisory'] } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
};

describe('milestones and flags on the panel', () => {
  const { origin, browser, site, track } = usePanelSite();
  const open = async (issueKey: string, as = 'dev'): Promise<Page> => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey, as }));
    await page.locator('main[data-state]').waitFor();
    return page;
  };
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
  const dayIn = async (days: number): Promise<string> =>
    new Date((await site.now()).getTime() + days * DAY).toISOString().slice(0, 10);
  const dueOf = async (issueKey: string): Promise<unknown> => (await site.issue(issueKey)).fields.duedate;
  const confirm = async (page: Page, label = 'Confirm'): Promise<void> => {
    await button(page, 'Preview').click();
    await button(page, label).click();
  };

  it('are not offered where the policy mentions none', async () => {
    const page = await open(await track(2));
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Set severity', exact: true }).waitFor();
    const offered = await page.getByRole('menuitem').allInnerTexts();
    for (const name of ['Mark as reached', 'Set flag', 'Clear flag']) expect(offered).not.toContain(name);
  });

  it('set a flag with a preview of the earlier date, mark a milestone, and ask for clearing the flag', async () => {
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(policy) } });
    await site.saveSettings({ policyId: 'acme', approvers: ['lead'] });
    const issueKey = await track(2);
    const page = await open(issueKey);
    await chooseAction(page, 'Set flag');
    // The only flag of the policy is chosen already.
    expect(await field(page, 'Flag').inputValue()).toBe('kev');
    await button(page, 'Preview').click();
    await page.getByText('Enter a reason.').waitFor();
    await field(page, 'Reason').fill('Listed in the catalog');
    await button(page, 'Preview').click();
    await page.getByRole('group', { name: /The due date will be 23 days earlier\./ }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await button(page, 'Confirm').click();
    await page.getByText(/Flag set\./).waitFor();
    expect(await dueOf(issueKey)).toBe(await dayIn(3));

    await chooseAction(page, 'Mark as reached');
    const options = await field(page, 'Milestone').locator('option').allInnerTexts();
    expect(options).toEqual(['Choose…', 'public advisory', 'rewarded']);
    await field(page, 'Milestone').selectOption('rewarded');
    const when = field(page, 'When (optional)');
    await field(page, 'Reason').fill('Paid yesterday');
    await when.fill('2099-01-01T12:00');
    await button(page, 'Preview').click();
    await page.getByText(/The time is in the future\./).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await when.fill(`${await dayIn(-1)}T12:00`);
    await confirm(page);
    await page.getByText(/Milestone marked as reached\./).waitFor();

    await chooseAction(page, 'Clear flag');
    await field(page, 'Reason').fill('Another product');
    await confirm(page, 'Request approval');
    await page.getByText(/Approval requested\./).waitFor();
    expect(await dueOf(issueKey)).toBe(await dayIn(3));
    expect(await site.projection(issueKey)).toMatchObject({ flag: 'kev', request: 'waiting' });
  });
});
