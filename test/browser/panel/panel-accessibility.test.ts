import type { Locator, Page } from 'playwright-core';
import type { PanelView } from '../../../src/contract/panel';
import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { datePreview, done, fillForm, openToAll } from './panel-forms';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

const idle = { band: null, remainingMs: null, usedFraction: null, nextCheckAt: null } as const;
const { clock } = trackedView();
const overdueAnswer = {
  name: 'first-response',
  clock: { ...clock, state: 'breached', band: 'breached', deadline: '2026-11-09T10:00:00Z' },
} as const;

const views: Readonly<Record<string, PanelView>> = {
  'with every action': openToAll,
  overdue: trackedView({ clock: { state: 'breached', band: 'breached', deadline: '2026-11-08T12:00:00Z' } }),
  'with an overdue answer': trackedView({ answers: [overdueAnswer] }),
  'with a moved date': trackedView({ moved: { by: 'date-set', person: 'dev', policyDueDate: '2026-11-26' } }),
  paused: trackedView({
    actions: ['resume'],
    clock: { ...idle, state: 'paused', deadline: null, dueDate: null },
  }),
  met: trackedView({
    clock: {
      ...idle,
      state: 'met',
      outcome: 'met',
      explanation: [
        ...clock.explanation,
        { at: '2026-11-09T12:00:00Z', kind: 'fixed', detail: { outcome: 'met' } },
      ],
    },
  }),
  'without a clock': {
    type: 'not-tracked',
    now: '2026-11-10T12:00:00Z',
    start: {
      connections: [{ id: 'demo', policyId: 'acme' }],
      policies: [{ id: 'acme', name: 'Acme' }],
      defaultPolicyId: 'acme',
    },
  },
};

describe('the panel for everybody', () => {
  const { origin, browser, track } = usePanelSite();
  let issueKey = '';
  beforeAll(async () => {
    issueKey = await track(2);
  });

  const show = async (view: PanelView, width = 760): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), width);
    await answerCalls(page, { getPanel: [view], previewAction: [datePreview], takeAction: [done] });
    await page.goto(panelUrl(origin(), { issueKey }));
    await page.getByTestId('sla-state').waitFor();
    return page;
  };
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const isFocused = (target: Locator): Promise<void> => target.and(target.page().locator(':focus')).waitFor();
  const expectClean = async (page: Page): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    // The system's colors are drawn, but a script reads those of the page.
    expect(await axeProblems(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  };

  it.each(Object.keys(views))('is clean in light, dark and forced colors %s', async (name) => {
    const page = await show(views[name] ?? openToAll);
    await expectClean(page);
    await page.close();
  });

  it('is clean with its menu, a form, a confirmation and a notice open', async () => {
    const page = await show(openToAll);
    await button(page, 'More').click();
    await page.getByRole('menu').waitFor();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await fillForm(page, 'set-date');
    await expectClean(page);
    await button(page, 'Preview').click();
    await button(page, 'Confirm').waitFor();
    await expectClean(page);
    await button(page, 'Confirm').click();
    await page.getByText('Date set.').waitFor();
    await expectClean(page);
    await page.close();
  });

  it('has a menu that keys open, walk through and leave, and whose focus is seen', async () => {
    const page = await show(openToAll);
    const item = (name: string): Locator => page.getByRole('menuitem', { name, exact: true });
    await button(page, 'More').focus();
    await page.keyboard.press('Enter');
    await isFocused(item('Resume clock'));
    const outline = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('End');
    await isFocused(page.getByRole('menuitem').last());
    await page.keyboard.press('ArrowDown');
    await isFocused(item('Resume clock'));
    await page.keyboard.press('ArrowUp');
    await isFocused(page.getByRole('menuitem').last());
    await page.keyboard.press('Home');
    await isFocused(item('Resume clock'));
    await page.keyboard.press('Escape');
    await isFocused(button(page, 'More'));
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await isFocused(item('Resume clock'));
    await page.keyboard.press('Tab');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await button(page, 'More').press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Set remediation date' }).waitFor();
    await page.locator('.decision :focus').waitFor();
    await page.keyboard.press('Escape');
    await isFocused(button(page, 'More'));
    await page.close();
  });

  it('closes its menu when a person presses elsewhere', async () => {
    const page = await show(openToAll);
    await button(page, 'More').click();
    await page.getByRole('menu').waitFor();
    await page.getByTestId('sla-due').click();
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.close();
  });

  it.each([
    ['at 320 pixels', 320],
    ['at 200 % of 760 pixels', 380],
  ])('loses nothing %s', async (_, width) => {
    for (const view of Object.values(views)) {
      const page = await show(view, width);
      expect(await overflowOf(page)).toBe(0);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => element.children.length === 0 && element.textContent !== '')
          .filter((element) => !element.closest('.visually-hidden, select'))
          .filter(({ offsetParent }) => offsetParent !== null)
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > window.innerWidth + 0.5;
          })
          .map(({ textContent }) => textContent),
      );
      expect(cut).toEqual([]);
      await page.close();
    }
  });

  it('stands still for people who want less motion', async () => {
    const { page } = await openPage(browser(), origin());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const lastHour = { band: 'at-risk', deadline: '2026-11-10T12:31:40Z', nextCheckAt: null } as const;
    await answerCalls(page, { getPanel: [trackedView({ clock: lastHour })] });
    await page.goto(panelUrl(origin(), { issueKey }));
    await page.getByTestId('sla-policy').waitFor();
    const before = await page.locator('main').innerText();
    await page.waitForTimeout(2500);
    expect(await page.locator('main').innerText()).toBe(before);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });

  it('announces a change once, and no tick', async () => {
    const lastHour = { band: 'at-risk', deadline: '2026-11-10T12:31:40Z', nextCheckAt: null } as const;
    const page = await show(trackedView({ actions: ['set-date'], clock: lastHour }));
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((records) => {
        const areas = records
          .map(({ target }) => (target instanceof Element ? target : target.parentElement))
          .map((element) => element?.closest<HTMLElement>('[role="status"], [role="alert"], [aria-live]'));
        for (const area of new Set(areas)) if (area?.innerText.trim()) said.push(area.innerText.trim());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const said = (): Promise<readonly string[]> => page.evaluate('window.said');
    await page.waitForTimeout(2500);
    expect(await said()).toEqual([]);
    await fillForm(page, 'set-date');
    await button(page, 'Preview').click();
    await button(page, 'Confirm').click();
    await page.getByText('Date set.').waitFor();
    const results = (await said()).filter((text) => text !== 'Asking the server…');
    expect(results).toEqual([expect.stringMatching(/^Date set\. The fix is due on Tue, 15 Dec 2026\.$/)]);
    await page.close();
  });

  it('is not turned around by a report that is written from right to left', async () => {
    const title = 'ثغرة في صفحة الدخول (XSS)';
    const { submission } = trackedView();
    const step = {
      at: '2026-11-09T10:00:00Z',
      kind: 'paused',
      detail: { reason: 'في انتظار المورد' },
    } as const;
    const page = await show(
      trackedView({
        submission: submission && { ...submission, title, researcher: 'باحث' },
        clock: { explanation: [...clock.explanation, step] },
      }),
    );
    await page.getByRole('heading', { name: 'Submission' }).click();
    await page.getByText(title).waitFor();
    const direction = (selector: Locator): Promise<string> =>
      selector.evaluate((element) => getComputedStyle(element).direction);
    expect(await direction(page.getByText(title))).toBe('rtl');
    expect(await direction(page.locator('main'))).toBe('ltr');
    expect(await direction(page.getByTestId('sla-why').getByRole('listitem').last())).toBe('ltr');
    const left = await page
      .getByTestId('sla-remaining')
      .evaluate((element) => element.getBoundingClientRect().left);
    expect(left).toBeLessThan(20);
    await page.close();
  });
});
