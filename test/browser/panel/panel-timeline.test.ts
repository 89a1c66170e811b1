import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { chooseAction } from './panel-forms';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

const TITLE = 'History';

describe('the timeline on the panel', () => {
  const { origin, browser, daysAgo, site, track, change } = usePanelSite();

  it('is loaded when it is opened, by keyboard too, and shows what Bugcrowd reported, newest first', async () => {
    const issueKey = await track(3);
    await change(issueKey, { state: 'resolved', last_transitioned_to_resolved_at: await daysAgo(0) });
    const { page, complaints } = await openPage(browser(), origin());
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (/\/timeline-list-[\w-]+\.js$/.test(request.url())) fetched.push(request.url());
    });
    await page.goto(panelUrl(origin(), { issueKey, as: 'viewer' }));
    await page.locator('main[data-state="met"]').waitFor();
    expect(fetched).toEqual([]);
    await page.locator('summary', { hasText: TITLE }).press('Enter');
    const items = page.getByRole('list', { name: 'Newest first' }).getByRole('listitem');
    await items.first().waitFor();
    expect(fetched).toHaveLength(1);
    const texts = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(texts[0]).toMatch(/^\w{3}, \d+ \w+ \d{4}, \d\d:\d\d UTC Fixed\. Bugcrowd$/);
    expect(texts.at(-2)).toMatch(/UTC Triaged\. Bugcrowd, reported on \w{3}, \d+ \w+ \d{4}$/);
    expect(texts.at(-1)).toMatch(/UTC Submitted\. Bugcrowd$/);
    expect(texts.join(' ')).toContain('The severity was set to High. Bugcrowd');
    expect(await axeProblems(page)).toEqual([]);
    await switchTheme(page, 'dark');
    expect(await axeProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('names who did what, in the viewer’s zone, with hostile and endless words as text', async () => {
    const { page } = await openPage(browser(), origin(), 320);
    const reason = `<img src=x onerror=alert(1)> ${'unbroken'.repeat(40)}`;
    const panel = { system: 'panel', id: 'dev', reportedAt: '2026-07-10T22:30:00Z' } as const;
    const view = trackedView({
      people: { dev: 'Dana Developer', admin: 'Ada Admin' },
      timeline: [
        {
          type: 'extended',
          at: '2026-07-10T22:30:00Z',
          dueDate: '2026-12-15',
          reason,
          approvedBy: 'admin',
          source: { ...panel, id: 'admin' },
        },
        { type: 'paused', at: '2026-07-09T12:00:00Z', reason: 'Waiting', source: panel },
        { type: 'submitted', at: '2026-07-01T12:00:00Z' },
      ],
    });
    await answerCalls(page, { getPanel: [view] });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.getByRole('heading', { name: TITLE }).click();
    const items = page.getByRole('list', { name: 'Newest first' }).getByRole('listitem');
    await items.first().waitFor();
    const texts = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(texts[0]).toContain('Fri, 10 Jul 2026, 22:30 UTC The date was extended to Tue, 15 Dec 2026.');
    expect(texts[0]).toContain('Approved by Ada Admin. Reason: <img src=x onerror=alert(1)>');
    expect(texts[0]).toMatch(/Ada Admin on this panel$/);
    expect(texts[1]).toContain('Dana Developer on this panel, reported on Fri, 10 Jul 2026');
    expect(await page.locator('img').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    await page.close();
  });

  it('grows with actions on the panel, without being reopened', async () => {
    const issueKey = await track(2);
    const { page } = await openPage(browser(), origin());
    await page.goto(panelUrl(origin(), { issueKey, as: 'dev' }));
    await page.getByRole('heading', { name: TITLE }).click();
    const items = page.getByRole('list', { name: 'Newest first' }).getByRole('listitem');
    await items.first().waitFor();
    const before = await items.count();
    await chooseAction(page, 'Record first response');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await items.filter({ hasText: 'A first response was recorded.' }).waitFor();
    expect(await items.count()).toBe(before + 1);
    expect(await items.first().innerText()).toMatch(/Dana Developer on this panel$/);
    expect((await site.comments(issueKey)).at(-1)).toContain('First response recorded.');
    await page.close();
  });

  it('shows which policy was applied, among the facts', async () => {
    const { page } = await openPage(browser(), origin());
    const view = trackedView({
      people: { admin: 'Ada Admin' },
      timeline: [
        { type: 'triaged', at: '2026-07-09T12:00:00Z' },
        { type: 'submitted', at: '2026-07-01T12:00:00Z' },
      ],
      policyMigrations: [
        {
          at: '2026-07-08T12:00:00Z',
          by: 'admin',
          from: { id: 'acme', version: 1, name: 'Acme' },
          to: { id: 'acme', version: 2, name: 'Acme' },
        },
      ],
    });
    await answerCalls(page, { getPanel: [view] });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.getByRole('heading', { name: TITLE }).click();
    const items = page.getByRole('list', { name: 'Newest first' }).getByRole('listitem');
    await items.first().waitFor();
    expect((await items.allInnerTexts())[1]?.replace(/\s+/g, ' ')).toContain(
      'Version 2 of the policy “Acme” now applies instead of version 1. Ada Admin on the admin page',
    );
    await page.close();
  });
});
