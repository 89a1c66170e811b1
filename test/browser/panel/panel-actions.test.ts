import type { Locator, Page } from 'playwright-core';
import { axeProblems, openPage, panelUrl, switchTheme } from '../../support/browser';
import { actionForms, chooseAction } from './panel-forms';
import { usePanelSite } from './panel-site';

const DAY = 86_400_000;

/** A custom policy that allows pauses. */
const pausable = {
  id: 'acme',
  version: 1,
  name: 'Acme product security',
  timeZone: 'Europe/London',
  clockBase: 'triaged',
  targets: { fix: { critical: { days: 10 }, high: { days: 28 } }, 'first-response': { high: { days: 9 } } },
  severityChange: 'from-start',
  reopen: 'resume',
  allowPause: true,
};

describe('acting on the panel', () => {
  const { origin, browser, site, track } = usePanelSite();

  const open = async (issueKey: string, as = 'dev'): Promise<Page> => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey, as }));
    await page.locator('main[data-state="on-track"], main[data-state="not-tracked"]').waitFor();
    return page;
  };
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
  const dayIn = async (days: number): Promise<string> =>
    new Date((await site.now()).getTime() + days * DAY).toISOString().slice(0, 10);
  const dueOf = async (issueKey: string): Promise<unknown> => (await site.issue(issueKey)).fields.duedate;
  const inWords = (date: string): string =>
    new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  const isFocused = (target: Locator): Promise<void> => target.and(target.page().locator(':focus')).waitFor();
  const previewDate = async (page: Page, date: string): Promise<void> => {
    await chooseAction(page, 'Set remediation date');
    await field(page, 'Remediation date').fill(date);
    await field(page, 'Reason').fill('Decided on AMS-123');
    await button(page, 'Preview').click();
    await button(page, 'Confirm').waitFor();
  };
  /** Changes settings of the demo connection. */
  const settle = async (changes: Record<string, unknown>): Promise<void> => {
    await site.advance('PT1S');
    const { connections } = (await site.invoke('admin-page', 'getOverview')) as {
      readonly connections: readonly { readonly id: string; readonly settings: object }[];
    };
    const { settings } = connections.find(({ id }) => id === 'demo') ?? {};
    const payload = { connectionId: 'demo', settings: { ...settings, ...changes }, base: settings };
    expect(await site.invoke('admin-page', 'saveSettings', { payload })).toEqual({ type: 'saved' });
  };

  beforeAll(() => settle({ decidesAlone: ['dev', 'admin'] }));

  it('sets a date by keyboard alone: old and new date first, then Jira has it', async () => {
    const issueKey = await track(2);
    const [before, after] = [await dayIn(26), await dayIn(40)];
    const page = await open(issueKey);
    await button(page, 'More').focus();
    await page.keyboard.press('ArrowDown');
    await isFocused(page.getByRole('menuitem', { name: 'Set remediation date' }));
    await page.keyboard.press('Enter');
    await isFocused(field(page, 'Remediation date'));
    const [year = '', month = '', day = ''] = after.split('-');
    await page.keyboard.type(month + day + year);
    const reason = field(page, 'Reason');
    // A date field has several tab stops.
    for (let stop = 0; stop < 4 && !(await reason.evaluate((it) => it === document.activeElement)); stop += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Decided on AMS-123');
    await page.keyboard.press('Tab');
    await isFocused(button(page, 'Preview'));
    await page.keyboard.press('Enter');
    const confirm = page.getByRole('group', { name: 'The due date will be 14 days later.' });
    await isFocused(confirm);
    const text = (await confirm.innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(new RegExp(`\\w{3}, ${inWords(before)} → \\w{3}, ${inWords(after)}`));
    expect(await dueOf(issueKey)).toBe(before);
    await page.keyboard.press('Tab');
    await isFocused(button(page, 'Confirm'));
    await page.keyboard.press('Enter');
    await isFocused(page.getByRole('status').filter({ hasText: 'Date set.' }));
    expect(await page.getByTestId('sla-due').innerText()).toContain(inWords(after));
    expect(await dueOf(issueKey)).toBe(after);
    expect((await site.comments(issueKey)).at(-1)).toContain('Changed by');
    await page.close();
  });

  it('lets the second of two people see the change and decide again', async () => {
    const issueKey = await track(2);
    const [hers, his] = [await dayIn(40), await dayIn(50)];
    const [first, second] = [await open(issueKey), await open(issueKey, 'admin')];
    await previewDate(first, hers);
    await previewDate(second, his);
    await button(first, 'Confirm').click();
    await first.getByText('Date set.').waitFor();

    await button(second, 'Confirm').click();
    await isFocused(second.getByRole('status').filter({ hasText: 'Someone else changed this issue' }));
    expect(await dueOf(issueKey)).toBe(hers);
    expect(await second.getByTestId('sla-due').innerText()).toContain(inWords(hers));
    expect(await field(second, 'Remediation date').inputValue()).toBe(his);
    expect(await axeProblems(second)).toEqual([]);

    await button(second, 'Preview').click();
    await second.getByRole('group', { name: 'The due date will be 10 days later.' }).waitFor();
    await button(second, 'Confirm').click();
    await second.getByText('Date set.').waitFor();
    expect(await dueOf(issueKey)).toBe(his);
    await Promise.all([first.close(), second.close()]);
  });

  it('takes a problem away when its field is edited, and shows it again if it is sent like that', async () => {
    const page = await open(await track(2));
    await chooseAction(page, 'Set remediation date');
    const missing = page.getByText('Enter a reason.');
    await button(page, 'Preview').click();
    await missing.waitFor();
    await isFocused(field(page, 'Remediation date'));
    await field(page, 'Reason').fill('x');
    await missing.waitFor({ state: 'detached' });
    expect(await field(page, 'Reason').getAttribute('aria-invalid')).toBe('false');
    expect(await field(page, 'Remediation date').getAttribute('aria-invalid')).toBe('true');
    await isFocused(field(page, 'Reason'));
    await field(page, 'Reason').fill('');
    await button(page, 'Preview').click();
    await missing.waitFor();
    await page.close();
  });

  it('offers nothing to people who may only look', async () => {
    const page = await open(await track(2), 'viewer');
    for (const { name } of Object.values(actionForms)) expect(await button(page, name).count()).toBe(0);
    expect(await page.getByRole('group', { name: 'Actions' }).count()).toBe(0);
    await page.close();
  });

  it('starts a clock on an issue without a source', async () => {
    const fields = { project: { key: 'SEC' }, issuetype: { name: 'Vulnerability' }, summary: 'Our own find' };
    const { body } = await site.post('/jira/rest/api/3/issue', { fields });
    const issueKey = (body as { key: string }).key;
    const looking = await open(issueKey, 'viewer');
    expect(await button(looking, 'Start a clock').count()).toBe(0);
    expect(await looking.getByRole('main').innerText()).toContain('No submission is linked to this issue.');

    const page = await open(issueKey);
    await button(page, 'Start a clock').press('Enter');
    await isFocused(field(page, 'Policy'));
    expect(await axeProblems(page)).toEqual([]);
    await button(page, 'Preview').click();
    await isFocused(field(page, 'Severity'));
    await field(page, 'Severity').selectOption('high');
    await field(page, 'Start').fill('2999-01-01T00:00');
    await button(page, 'Preview').click();
    await page.getByText('The start is in the future').waitFor();
    await field(page, 'Start').fill(`${await dayIn(-3)}T08:30`);
    await button(page, 'Preview').click();
    const confirm = page.getByRole('group', { name: 'There will be a due date.' });
    await confirm.waitFor();
    expect(await confirm.innerText()).toContain(inWords(await dayIn(25)));
    expect(await confirm.innerText()).toContain(
      'by policy “Marketplace Security Bug Fix Policy, cloud apps (2026)”',
    );
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);

    await button(page, 'Confirm').click();
    await isFocused(page.getByRole('status').filter({ hasText: 'Clock started.' }));
    await page.locator('main[data-state="on-track"]').waitFor();
    expect(await dueOf(issueKey)).toBe(await dayIn(25));
    expect(await page.getByTestId('sla-why').innerText()).toContain('The clock was started by hand, from');
    expect(await page.getByRole('main').innerText()).toContain('then resolve this issue.');
    await page.getByRole('heading', { name: 'History' }).click();
    const items = page.getByRole('list', { name: 'Newest first' }).getByRole('listitem');
    const started = items.filter({ hasText: 'The clock was started by hand.' });
    await started.filter({ hasText: 'Dana Developer on this panel, reported on' }).waitFor();
    expect(await items.filter({ hasText: 'Submitted' }).count()).toBe(0);
    await page.close();
  });

  it('requests an extension, which another approver decides', async () => {
    await settle({ approvers: ['admin', 'dev'] });
    const issueKey = await track(2);
    const [before, after] = [await dayIn(26), await dayIn(40)];
    const asking = await open(issueKey);
    await chooseAction(asking, 'Request extension');
    await field(asking, 'New date').fill(before);
    await field(asking, 'Plan').fill('Released in two stages');
    await button(asking, 'Preview').click();
    await asking.getByText('The date is not later than the due date').waitFor();
    await field(asking, 'New date').fill(after);
    await button(asking, 'Preview').click();
    await asking.getByRole('group', { name: 'The due date stays as it is.' }).waitFor();
    await button(asking, 'Confirm').click();
    await asking.getByText('Extension requested.').waitFor();
    expect(await asking.locator('.message', { hasText: 'is requested' }).last().innerText()).toMatch(
      /Plan: Released in two stages[^]*Waiting for an approver\. Until then no date moves\.[^]*Requested by Dana Developer on/,
    );
    expect(await button(asking, 'Approve request').count()).toBe(0);
    expect(await dueOf(issueKey)).toBe(before);

    const approving = await open(issueKey, 'admin');
    await button(approving, 'Approve request').click();
    await approving.getByRole('group', { name: 'The due date will be 14 days later.' }).waitFor();
    expect(await approving.getByText('A comment on this issue notifies Dana Developer.').count()).toBe(1);
    await button(approving, 'Approve request').click();
    await approving.getByText('Request approved.').waitFor();
    expect(await approving.getByText('is requested').count()).toBe(0);
    expect(await dueOf(issueKey)).toBe(after);
    await Promise.all([asking.close(), approving.close()]);
  });

  it('asks the approvers for a later date, and they approve it', async () => {
    await settle({ approvers: ['lead'], decidesAlone: [] });
    const issueKey = await track(2);
    const [before, after] = [await dayIn(26), await dayIn(40)];
    const asking = await open(issueKey);
    await chooseAction(asking, 'Set remediation date');
    await field(asking, 'Remediation date').fill(after);
    await field(asking, 'Reason').fill('Decided on AMS-123');
    await button(asking, 'Preview').click();
    const confirm = asking.getByRole('group', { name: 'The due date stays as it is.' });
    expect(await confirm.innerText()).toMatch(
      new RegExp(
        `an approver has to agree[^]*once approved, the fix is due on \\w{3}, ${inWords(after)}`,
        's',
      ),
    );
    expect(await axeProblems(asking)).toEqual([]);
    await button(asking, 'Request approval').click();
    await isFocused(asking.getByRole('status').filter({ hasText: 'Approval requested. The due date stays' }));
    expect(await dueOf(issueKey)).toBe(before);
    const waiting = asking.locator('.message', { hasText: 'is requested' }).last();
    expect(await waiting.innerText()).toMatch(/The due date .+ is requested\s+Reason: Decided on AMS-123/);

    const approving = await open(issueKey, 'lead');
    await button(approving, 'Approve request').click();
    await approving.getByRole('group', { name: 'The due date will be 14 days later.' }).waitFor();
    await button(approving, 'Approve request').click();
    await approving.getByText('Request approved.').waitFor();
    expect(await dueOf(issueKey)).toBe(after);
    await settle({ approvers: [], decidesAlone: ['dev', 'admin'] });
    await Promise.all([asking.close(), approving.close()]);
  });

  it('pauses and resumes if the policy allows it, and shows its other clock', async () => {
    const saved = await site.invoke('admin-page', 'savePolicy', {
      payload: { document: JSON.stringify(pausable) },
    });
    expect(saved).toMatchObject({ type: 'saved' });
    await settle({ policyId: 'acme' });
    const issueKey = await track(2);
    const due = await dueOf(issueKey);
    const page = await open(issueKey);
    expect(await page.getByRole('main').innerText()).toMatch(
      /First response\s+On track\s+[\d dhmin]+ left\s+Due /,
    );
    const act = async (name: string, doneText: string): Promise<void> => {
      await chooseAction(page, name);
      await field(page, 'Reason').fill('The vendor');
      await button(page, 'Preview').click();
      await button(page, 'Confirm').click();
      await page.getByText(doneText).waitFor();
    };
    await act('Pause clock', 'Clock paused. There is no due date now.');
    await page.locator('main[data-state="paused"]').waitFor();
    expect(await dueOf(issueKey)).toBeNull();
    expect(await button(page, 'Pause clock').count()).toBe(0);
    await site.advance('P2D');
    await act('Resume clock', 'Clock resumed. The fix is due on');
    expect(Date.parse(String(await dueOf(issueKey))) - Date.parse(String(due))).toBe(2 * DAY);
    await page.close();
  });

  it('sets the severity by hand, with its consequences', async () => {
    const issueKey = await track(2);
    const page = await open(issueKey);
    await chooseAction(page, 'Set severity');
    // The form loads when it is opened.
    await field(page, 'Severity').waitFor();
    const options = await field(page, 'Severity').locator('option').allInnerTexts();
    expect(options).toEqual([
      'Choose a severity',
      expect.stringMatching(/^Critical: \d+ days$/),
      expect.stringMatching(/^Medium: /),
      expect.stringMatching(/^Low: /),
      expect.stringMatching(/^Informational: /),
    ]);
    await field(page, 'Severity').selectOption('critical');
    await field(page, 'Reason').fill('Exploited in the wild');
    await button(page, 'Preview').click();
    await page.getByRole('group', { name: /^The due date will be \d+ days earlier\.$/ }).waitFor();
    await button(page, 'Confirm').click();
    await page.getByText('Severity set.').waitFor();
    expect(await page.getByTestId('sla-severity').innerText()).toMatch(/Critical\s+set by Dana Developer/);
    await page.close();
  });
});
