import type { Locator, Page } from 'playwright-core';
import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerWith, trackedView } from './panel-views';

const RULES = 'Definition of fixed, and missed deadlines';
const BUG = 'How to fix it';
const DEMO_VRT_ID = 'cross_site_scripting_xss.stored.non_admin_to_anyone';

describe('the guidance on the panel', () => {
  const { origin, browser, track } = usePanelSite();

  /** A disclosure, by its accessible name. */
  const section = (page: Page, title: string): Locator =>
    page.getByRole('group').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
  const open = async (page: Page, title: string): Promise<Locator> => {
    await page.getByRole('heading', { level: 2, name: title }).click();
    return section(page, title);
  };
  const isGuidance = (url: string): boolean => /\/(policy-rules|bug-class)-[\w-]+\.js$/.test(url);

  it('is loaded when it is opened, once, and not before', async () => {
    const { page, complaints } = await openPage(browser(), origin());
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (isGuidance(request.url())) fetched.push(request.url());
    });
    await page.goto(panelUrl(origin(), { issueKey: await track(2, { vrt_id: DEMO_VRT_ID }) }));
    await page.locator('main[data-state="on-track"]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await (await open(page, RULES)).getByText('More time').waitFor();
    expect(fetched).toEqual([expect.stringContaining('policy-rules')]);
    const bug = await open(page, BUG);
    await bug.getByRole('list').waitFor();
    await open(page, BUG);
    await bug.getByRole('list').waitFor({ state: 'hidden' });
    await open(page, BUG);
    await bug.getByRole('list').waitFor();
    expect(fetched).toHaveLength(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('names the kind of bug and what to do about it, in both themes', async () => {
    const { page, complaints } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey: await track(2, { vrt_id: DEMO_VRT_ID }) }));
    const bug = await open(page, BUG);
    await bug.getByText('Cross-Site Scripting (XSS) › Stored › Non-Privileged User to Anyone').waitFor();
    expect(await bug.getByRole('heading', { level: 3 }).innerText()).toBe('Cross-site scripting');
    const items = await bug.getByRole('listitem').allInnerTexts();
    expect(items).toHaveLength(6);
    expect(items[0]).toMatch(/^Encode untrusted text/);
    expect(await bug.getByRole('link', { name: 'CWE-79' }).getAttribute('href')).toBe(
      'https://cwe.mitre.org/data/definitions/79.html',
    );
    await (await open(page, RULES)).getByText('the AMS ticket decides').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows what the policy requires at this severity', async () => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey: await track(2, { severity: 1 }) }));
    const rules = await open(page, RULES);
    await rules.getByText('10 days at severity Critical.').waitFor();
    expect(await rules.getByRole('term').allInnerTexts()).toEqual([
      'Target',
      'Definition of fixed',
      'Who to notify',
      'More time',
      'If the date is missed',
      'If it is an incident',
    ]);
    expect(await rules.innerText()).toMatch(/Atlassian hides the app[^]*24 hours[^]*6 hours[^]*72 hours/);
    const links = await rules.getByRole('link').all();
    expect(links).toHaveLength(6);
    for (const link of links)
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/\w+\.atlassian\.com\//);
    await page.close();
  });

  it('can be opened and read by keyboard alone', async () => {
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey: await track(2, { vrt_id: DEMO_VRT_ID }) }));
    await page.locator('main[data-state="on-track"]').waitFor();
    await page.locator('summary', { hasText: BUG }).focus();
    await page.keyboard.press('Enter');
    const bug = section(page, BUG);
    await bug.getByRole('list').waitFor();
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      stops.push((await focused.innerText()).replace(/\s+/g, ' '));
      expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    }
    expect(stops).toEqual([
      'CWE-79 (opens in a new tab)',
      'OWASP: Cross Site Scripting Prevention (opens in a new tab)',
      'OWASP: DOM based XSS Prevention (opens in a new tab)',
      'Answers',
    ]);
    await page.locator('summary', { hasText: BUG }).focus();
    await page.keyboard.press('Space');
    await bug.getByRole('list').waitFor({ state: 'hidden' });
    await page.close();
  });

  it.each([
    ['nothing', null, 'Bugcrowd gives no bug type'],
    ['markup', '<img src=x onerror=alert(1)>', '“<img src=x onerror=alert(1)>” is not in the taxonomy'],
    [
      'a very long id',
      `server_side_injection.${'unbroken'.repeat(60)}`,
      'this advice is for its parent entry',
    ],
  ])('accepts %s as an id, on a narrow panel, under a custom policy', async (_what, vrtId, text) => {
    const { page, complaints } = await openPage(browser(), origin(), 320);
    const { submission } = trackedView();
    await answerWith(page, trackedView({ submission: submission && { ...submission, vrtId } }));
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await (await open(page, BUG)).getByText(text).waitFor();
    const rules = await open(page, RULES);
    await rules.getByText('Ask the policy’s approvers').waitFor();
    expect(await rules.getByRole('link').first().getAttribute('href')).toBe('https://acme.example/policy');
    expect(await page.locator('img').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    expect(await axeProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('reports that it could not be loaded, and leaves the rest of the panel alone', async () => {
    const { page } = await openPage(browser(), origin());
    await page.route(
      (url) => isGuidance(url.href),
      (route) => route.abort(),
    );
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    const alert = (await open(page, BUG)).getByRole('alert');
    expect(await alert.innerText()).toContain('Reload the page to try again.');
    await page.locator('main[data-state="on-track"]').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });
});
