import type { Frame, Page } from 'playwright-core';
import { axeProblems, openPage, overflowOf, panelUrl, type WatchedPage } from '../../support/browser';
import { chooseAction } from './panel-forms';
import { usePanelSite } from './panel-site';
import { answerWith, trackedView } from './panel-views';

describe('the panel in Jira', () => {
  const { origin, browser, track } = usePanelSite();

  const browse = async (issueKey: string, query: string): Promise<WatchedPage & { frame: Frame }> => {
    const watched = await openPage(browser(), origin(), 1100);
    await watched.page.goto(`${origin()}/jira/browse/${issueKey}?${query}`);
    const element = await watched.page.waitForSelector('iframe[title="Bounty Clock"]');
    const frame = await element.contentFrame();
    if (frame === null) throw new Error('The panel has no frame.');
    await frame.waitForSelector('main[data-state="on-track"]');
    return { ...watched, frame };
  };
  const background = (page: Page | Frame): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('shows a viewer the whole panel, fitted to its frame, in Jira’s theme', async () => {
    const issueKey = await track(2);
    const dark = await browse(issueKey, 'as=viewer&theme=dark');
    expect(dark.complaints).toEqual([]);
    expect(await axeProblems(dark.frame)).toEqual([]);
    const [shown, needed] = await Promise.all([
      dark.page.locator('iframe').evaluate((element) => element.clientHeight),
      dark.frame.evaluate(() => document.documentElement.scrollHeight),
    ]);
    expect(shown).toBe(needed);
    const light = await browse(issueKey, 'as=viewer');
    expect(await background(light.frame)).not.toBe(await background(dark.frame));
    await Promise.all([dark.page.close(), light.page.close()]);
  });

  it('has Jira’s own fields follow an action, and the frame follow its content', async () => {
    const { page, frame } = await browse(await track(2), 'as=dev');
    const fields = page.getByRole('complementary', { name: 'Details' });
    const before = await fields.innerText();
    await frame.evaluate(() => Object.assign(window, { isKept: true }));
    await chooseAction(frame, 'Set severity');
    await frame.getByLabel('Severity', { exact: true }).selectOption('critical');
    await frame.getByLabel('Reason', { exact: true }).fill('Exploited in the wild');
    await frame.getByRole('button', { name: 'Preview' }).click();
    await frame.getByRole('button', { name: 'Confirm' }).click();
    await frame.getByText('Severity set.').waitFor();
    await fields.getByText('critical').waitFor();
    expect(await fields.innerText()).not.toBe(before);
    expect(await frame.evaluate(() => 'isKept' in window)).toBe(true);

    const heightOf = (): Promise<number> =>
      page.locator('iframe').evaluate((element) => element.clientHeight);
    const folded = await heightOf();
    await frame.getByRole('heading', { name: 'Policy targets' }).click();
    await frame.getByRole('list', { name: 'Time to fix by severity' }).waitFor();
    await page.waitForFunction(
      (least) => (document.querySelector('iframe')?.clientHeight ?? 0) > least,
      folded,
    );
    await frame.getByRole('heading', { name: 'Policy targets' }).click();
    await page.waitForFunction((height) => document.querySelector('iframe')?.clientHeight === height, folded);
    await page.close();
  });

  it('shows what the policy requires, marks this issue’s target and explains the date', async () => {
    const { page, frame } = await browse(await track(2), '');
    await frame.getByRole('heading', { name: 'Policy targets' }).click();
    const targets = frame.getByRole('list', { name: 'Time to fix by severity' });
    expect((await targets.innerText()).replace(/\s+/g, ' ')).toBe(
      'Critical 10 days High 28 days this issue Medium 84 days Low 175 days',
    );
    expect(await targets.locator('[aria-current="true"]').innerText()).toContain('High');
    const steps = await frame.getByTestId('sla-why').getByRole('listitem').allInnerTexts();
    expect(steps[0]).toMatch(/^The clock started with the triage on /);
    expect(steps[1]).toMatch(/^Severity High has 28 days\. Deadline: /);
    expect(await frame.getByRole('img').getAttribute('aria-label')).toMatch(
      /^From the start of the clock on .* to the due date on .*\. Today, 7% used\.$/,
    );
    await page.close();
  });

  it('can be read and used by keyboard alone', async () => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('main[data-state="on-track"]').waitFor();
    const stops: string[] = [];
    for (let stop = 0; stop < 10; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      stops.push((await focused.innerText()).trim().replace(/\s+/g, ' '));
      expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    }
    expect(stops).toEqual([
      'Request extension',
      'More',
      'Why this date',
      'Marketplace Security Bug Fix Policy, cloud apps (2026), version 1 (opens in a new tab)',
      'History',
      'Policy targets',
      'Definition of fixed, and missed deadlines',
      'How to fix it',
      'Answers',
      'Submission',
    ]);
    const why = page.getByTestId('sla-why').getByRole('list');
    await page.locator('summary', { hasText: 'Why this date' }).focus();
    await page.keyboard.press('Enter');
    await why.waitFor({ state: 'hidden' });
    await page.keyboard.press('Space');
    await why.waitFor({ state: 'visible' });
    await page.close();
  });

  it('lets Jira open the submission in a new tab', async () => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.context().route('https://tracker.bugcrowd.com/**', (route) => route.fulfill({ body: '' }));
    await page.getByRole('heading', { name: 'Submission' }).click();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open in Bugcrowd' }).press('Enter'),
    ]);
    expect(opened.url()).toMatch(/^https:\/\/tracker\.bugcrowd\.com\/acme\/submissions\/submission-\d+$/);
    await page.close();
  });

  it('shows hostile text as text, and an invalid link not at all', async () => {
    const { page, complaints } = await openPage(browser(), origin());
    const title = '<img src=x onerror=alert(1)> javascript:alert(1)';
    const { policy, submission } = trackedView();
    const hostile = submission && { ...submission, title, url: 'javascript:alert(1)' };
    await answerWith(page, trackedView({ submission: hostile, policy: { ...policy, sourceUrl: 'data:,x' } }));
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.getByRole('heading', { name: 'Submission' }).click();
    await page.getByText(title).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([320, 700])('fits %d pixels', async (width) => {
    const { page } = await openPage(browser(), origin(), width);
    const long = `${'unbroken'.repeat(30)}.${'_x'.repeat(60)}`;
    const { submission, clock } = trackedView();
    const wide = submission && { ...submission, title: long, target: long, vrtId: long, researcher: long };
    const fixed = { at: '2026-11-15T12:00:00Z', kind: 'fixed', detail: { outcome: 'met' } } as const;
    const met = { state: 'met', outcome: 'met', explanation: [...clock.explanation, fixed] } as const;
    await answerWith(
      page,
      trackedView({ submission: wide, skippedFields: [long] }),
      trackedView({ clock: met }),
    );
    const issueKey = await track(2);
    for (const state of ['on-track', 'met']) {
      await page.goto(panelUrl(origin(), { issueKey }));
      await page.locator(`main[data-state="${state}"]`).waitFor();
      await page.getByRole('heading', { name: 'Submission' }).click();
      await page.getByText('submission-1', { exact: true }).waitFor();
      expect(await overflowOf(page)).toBe(0);
    }
    await page.close();
  });

  it('does not move with reduced motion', async () => {
    const { page } = await openPage(browser(), origin());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('main[data-state="on-track"]').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
