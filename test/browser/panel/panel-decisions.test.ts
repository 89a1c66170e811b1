import type { Page } from 'playwright-core';
import type { ActionResult, PanelApi } from '../../../src/contract/panel';
import type { CaseActionType } from '../../../src/domain/panel/case-action';
import {
  axeProblems,
  openPage,
  overflowOf,
  panelUrl,
  switchTheme,
  type WatchedPage,
} from '../../support/browser';
import {
  actionForms,
  chooseAction,
  datePreview,
  done,
  fillForm,
  formOf,
  isImmediate,
  openerOf,
  openToAll,
  withDateSet,
} from './panel-forms';
import { usePanelSite } from './panel-site';
import { answerCalls, type AskedCall } from './panel-views';

type Answers = { readonly [F in keyof PanelApi]?: readonly (ReturnType<PanelApi[F]> | Error)[] };

describe('deciding on the panel', () => {
  const { origin, browser, track } = usePanelSite();
  let issueKey = '';
  beforeAll(async () => {
    issueKey = await track(2);
  });

  const show = async (
    answers: Answers,
    width = 700,
  ): Promise<WatchedPage & { readonly asked: readonly AskedCall[] }> => {
    const watched = await openPage(browser(), origin(), width);
    const usual = { getPanel: [openToAll], previewAction: [datePreview], takeAction: [done] };
    const asked = await answerCalls(watched.page, { ...usual, ...answers });
    await watched.page.goto(panelUrl(origin(), { issueKey }));
    await watched.page.locator('main').waitFor();
    return { ...watched, asked };
  };
  const isForm = (url: string): boolean => /\/(action|decision)-form-[\w-]+\.js$/.test(url);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const expectClean = async (page: Page): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    expect(await overflowOf(page)).toBe(0);
  };

  it.each(Object.keys(actionForms) as CaseActionType[])(
    '%s: a form with its missing input, its effect and its result, on a narrow panel',
    async (type) => {
      const { page, complaints, asked } = await show({}, 320);
      const { name, fields } = actionForms[type];
      const form = formOf(page, type);
      if (!isImmediate(type)) {
        await chooseAction(page, name);
        await form.getByRole('button', { name: 'Preview' }).waitFor();
        await page.locator('.decision :focus').waitFor();
        await expectClean(page);
        const mustFill = fields.filter((label) => !label.endsWith('(optional)'));
        if (mustFill.length > 0) {
          await button(page, 'Preview').press('Enter');
          const [first = ''] = mustFill;
          await form.getByLabel(first, { exact: true }).and(page.locator(':focus')).waitFor();
          expect(await form.locator('[aria-invalid="true"]').count()).toBe(mustFill.length);
          expect(asked).toHaveLength(1);
          await expectClean(page);
        }
        await button(page, 'Cancel').click();
        await (await openerOf(page, name)).and(page.locator(':focus')).waitFor();
      }

      await fillForm(page, type);
      if (!isImmediate(type)) await button(page, 'Preview').click();
      const confirm = form.getByRole('group', { name: 'The due date will be 14 days later.' });
      await confirm.waitFor();
      const text = (await confirm.innerText()).replace(/\s+/g, ' ');
      expect(text).toContain('Tue, 1 Dec 2026 → Tue, 15 Dec 2026');
      expect(text).toMatch(/the date was set to Tue, 15 Dec/);
      expect(text).not.toContain('The clock started with');
      await expectClean(page);
      await button(page, isImmediate(type) ? name : 'Confirm').click();
      await page
        .getByRole('status')
        .getByText(/Tue, 15 Dec 2026/)
        .waitFor();
      await page.locator('[role="status"]:focus').waitFor();
      expect(await page.getByTestId('sla-due').innerText()).toMatch(/^Due Tue, 15 Dec 2026, 23:59 UTC/);
      expect(asked.map(({ functionKey }) => functionKey)).toEqual([
        'getPanel',
        'previewAction',
        'takeAction',
      ]);
      expect(asked[2]?.payload).toMatchObject({ version: 4, action: { type } });
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('loads the forms when one is opened, and not before', async () => {
    const { page } = await openPage(browser(), origin());
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (isForm(request.url())) fetched.push(request.url());
    });
    await answerCalls(page, { getPanel: [openToAll] });
    await page.goto(panelUrl(origin(), { issueKey }));
    await button(page, 'More').waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await chooseAction(page, 'Pause clock');
    await formOf(page, 'pause').waitFor();
    expect(fetched.length).toBeGreaterThan(0);
    await page.close();
  });

  it('reports that a form could not be loaded, and keeps the buttons', async () => {
    const { page } = await openPage(browser(), origin());
    await answerCalls(page, { getPanel: [openToAll] });
    await page.route(
      (url) => isForm(url.href),
      (route) => route.abort(),
    );
    await page.goto(panelUrl(origin(), { issueKey }));
    await chooseAction(page, 'Pause clock');
    expect(await page.getByRole('alert').innerText()).toContain('Reload the page to try again.');
    await (await openerOf(page, 'Pause clock')).waitFor();
    await page.close();
  });

  it('goes back a step on Escape and keeps the input', async () => {
    const { page } = await show({});
    const form = await fillForm(page, 'set-date');
    await button(page, 'Preview').press('Enter');
    await button(page, 'Confirm').waitFor();
    await page.keyboard.press('Escape');
    const date = form.getByLabel('Remediation date', { exact: true });
    await date.and(page.locator(':focus')).waitFor();
    expect(await date.inputValue()).toBe('2026-12-15');
    expect(await form.getByLabel('Reason').inputValue()).toBe('Because of AMS-123');
    await page.keyboard.press('Escape');
    await (await openerOf(page, 'Set remediation date')).and(page.locator(':focus')).waitFor();
    await page.close();
  });

  const unasked: readonly (readonly [string, Answers, RegExp])[] = [
    [
      'a refusal',
      { previewAction: [{ type: 'refused', reason: 'stopped' }] },
      /^Nothing was changed\. The clock has stopped/,
    ],
    [
      'no permission',
      { previewAction: [{ type: 'no-permission' }] },
      /you do not have permission to edit this issue/,
    ],
    [
      'a crash',
      { previewAction: [new Error('Storage is away.')] },
      /Nothing was changed\. The server answered: \S+[^]*Try again\.$/,
    ],
  ];
  it.each(unasked)(
    'shows %s of the preview as a sentence, and stays in the form',
    async (_what, answers, says) => {
      const { page } = await show(answers);
      const form = await fillForm(page, 'set-date');
      await button(page, 'Preview').press('Enter');
      const notice = form.locator('[role="status"]:focus');
      expect(await notice.innerText()).toMatch(says);
      expect(await form.getByLabel('Reason').inputValue()).toBe('Because of AMS-123');
      await expectClean(page);
      await page.close();
    },
  );

  it('shows a refused date under its field, and stays there', async () => {
    const { page } = await show({ previewAction: [{ type: 'refused', reason: 'extension-not-later' }] });
    const form = await fillForm(page, 'ask-extension');
    await button(page, 'Preview').press('Enter');
    const date = form.getByLabel('New date', { exact: true });
    await date.and(page.locator(':focus')).waitFor();
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    const problem = form.locator(
      `[id="${(await date.getAttribute('aria-describedby'))?.split(' ')[0] ?? ''}"]`,
    );
    expect(await problem.innerText()).toMatch(/^The date is not later than the due date/);
    expect(await form.locator('[role="status"]:not(:empty)').count()).toBe(0);
    await expectClean(page);
    await page.close();
  });

  const untaken: readonly (readonly [string, ActionResult, RegExp])[] = [
    ['a refusal', { type: 'refused', reason: 'own-request' }, /made this request yourself/],
    ['no permission', { type: 'no-permission' }, /Ask a project administrator/],
    [
      'a failure without effect',
      { type: 'failed', recorded: false, reason: 'Jira is away' },
      /^Nothing was changed, because Jira failed: Jira is away\. Try again\.$/,
    ],
    [
      'a change by somebody else',
      { type: 'changed', panel: withDateSet },
      /^Someone else changed this issue meanwhile\. Nothing was changed\. Check the updated panel and decide again\.$/,
    ],
  ];
  it.each(untaken)(
    'shows %s as a sentence, and returns to the form with its input',
    async (what, result, says) => {
      const { page, asked } = await show({ takeAction: [result] });
      const form = await fillForm(page, 'set-date');
      await button(page, 'Preview').press('Enter');
      await button(page, 'Confirm').press('Enter');
      expect(await form.locator('[role="status"]:focus').innerText()).toMatch(says);
      expect(await form.getByLabel('Remediation date', { exact: true }).inputValue()).toBe('2026-12-15');
      expect(await form.getByLabel('Reason').inputValue()).toBe('Because of AMS-123');
      const due = what === 'a change by somebody else' ? '15 Dec' : '1 Dec';
      expect(await page.getByTestId('sla-due').innerText()).toContain(due);
      await button(page, 'Preview').press('Enter');
      await button(page, 'Confirm').waitFor();
      expect(asked.filter(({ functionKey }) => functionKey === 'previewAction')).toHaveLength(2);
      await page.close();
    },
  );

  it('lets an earlier write finish, and confirms the same again', async () => {
    const { page } = await show({ takeAction: [{ type: 'busy', seconds: 90 }, done] });
    const form = await fillForm(page, 'pause');
    await button(page, 'Preview').press('Enter');
    await button(page, 'Confirm').press('Enter');
    expect(await form.locator('[role="status"]:focus').innerText()).toMatch(/Confirm again in 90 s\.$/);
    await button(page, 'Confirm').press('Enter');
    await page.getByText('Clock paused. The fix is due on').waitFor();
    await page.close();
  });

  it('says that Jira follows if the action is already recorded, and does not offer it again', async () => {
    const failed = { type: 'failed', recorded: true, reason: 'Jira is away.' } as const;
    const { page } = await show({ takeAction: [failed], getPanel: [openToAll, withDateSet] });
    await fillForm(page, 'set-date');
    await button(page, 'Preview').press('Enter');
    await button(page, 'Confirm').press('Enter');
    expect(await page.locator('[role="status"]:focus').innerText()).toMatch(
      /change is saved, but Jira could not be updated yet: Jira is away\. [^]*do not repeat the action\.$/,
    );
    expect(await page.getByTestId('sla-due').innerText()).toContain('15 Dec');
    expect(await button(page, 'Preview').count()).toBe(0);
    await page.close();
  });

  it('refreshes if an action got no answer', async () => {
    const { page } = await show({
      takeAction: [new Error('The network is gone.')],
      getPanel: [openToAll, withDateSet],
    });
    const form = await fillForm(page, 'set-date');
    await button(page, 'Preview').press('Enter');
    await button(page, 'Confirm').press('Enter');
    expect(await page.locator('[role="status"]:focus').innerText()).toMatch(
      /^We could not confirm the change\./,
    );
    expect(await page.getByTestId('sla-due').innerText()).toContain('15 Dec');
    expect(await form.getByLabel('Reason').inputValue()).toBe('Because of AMS-123');
    await page.close();
  });

  it('updates the panel if the preview is newer', async () => {
    const { page } = await show({
      previewAction: [{ ...datePreview, version: 5 }],
      getPanel: [openToAll, withDateSet],
    });
    await fillForm(page, 'set-date');
    await button(page, 'Preview').press('Enter');
    await button(page, 'Confirm').waitFor();
    await page.getByTestId('sla-due').getByText('15 Dec').waitFor();
    await page.close();
  });
});
