import type { Page } from 'playwright-core';
import { openPage, overviewUrl } from '../../support/browser';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible } from '../admin-site';
import { usePanelSite } from '../panel/panel-site';

const DAY_MS = 86_400_000;

describe('the ready-made searches of the overview', () => {
  const { origin, browser, site, track, daysAgo } = usePanelSite();

  const open = async (as: string, path = ''): Promise<Page> => {
    const { page } = await openPage(browser(), origin(), 1280);
    await page.goto(`${overviewUrl(origin(), 'light', as)}${path}`);
    await page.getByRole('navigation', { name: 'Searches in Jira' }).waitFor();
    return page;
  };
  /** Keys that each link lists for this person, in order. */
  const listed = async (page: Page, as: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const links = await page
      .getByRole('navigation', { name: 'Searches in Jira' })
      .getByRole('link')
      .evaluateAll((found) =>
        found.map((link) => ({
          name: link.firstChild?.textContent ?? '',
          jql: new URL((link as HTMLAnchorElement).href).searchParams.get('jql') ?? '',
        })),
      );
    const keys = await Promise.all(
      links.map(async ({ name, jql }) => {
        const { status, body } = await site.jira('POST', '/search/jql', { jql, fields: ['key'] }, as);
        expect({ jql, status }).toEqual({ jql, status: 200 });
        const { issues } = body as { readonly issues: readonly { readonly key: string }[] };
        return [name, issues.map(({ key }) => key)] as const;
      }),
    );
    return Object.fromEntries(keys);
  };
  /** Of deadlines so many days ahead, those before the week ends on Saturday night. */
  const thisWeek = async (ahead: Readonly<Record<string, number>>): Promise<readonly string[]> => {
    const now = await site.now();
    const midnight = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
    const end = midnight + (7 - now.getUTCDay()) * DAY_MS;
    return Object.keys(ahead).filter((key) => now.getTime() + (ahead[key] ?? 0) * DAY_MS < end);
  };
  const ask = async (issueKey: string): Promise<void> => {
    const where = { issueKey, accountId: 'dev' };
    const { version } = (await site.invoke('sla-panel', 'getPanel', where)) as { readonly version: number };
    const dueDate = (await daysAgo(-300)).slice(0, 10);
    const payload = { action: { type: 'ask-extension', dueDate, plan: 'Vendor' }, version };
    expect(await site.invoke('sla-panel', 'takeAction', { ...where, payload })).toMatchObject({
      type: 'done',
    });
  };

  /** Critical ones are due ten days after triage, high ones after 28, low ones after 175. */
  beforeEach(async () => {
    await site.post('/host/reset', {});
    for (const [days, severity] of [
      [20, 1],
      [15, 1],
      [9, 1],
      [25, 2],
      [5, 2],
      [1, 4],
    ] as const)
      await track(days, { severity });
    await track(3, { severity: 1, state: 'resolved' });
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'bare-1', submissionId: 'bare-1' },
        attributes: {
          severity: 1,
          submitted_at: await daysAgo(31),
          last_transitioned_to_triaged_at: await daysAgo(30),
        },
      }),
      { connection: 'bare' },
    );
    await site.settle();
    for (const [key, accountId] of [
      ['SEC-2', 'dev'],
      ['SEC-6', 'dev'],
      ['SEC-7', 'dev'],
      ['SEC-4', 'lead'],
    ] as const)
      expect((await site.jira('PUT', `/issue/${key}/assignee`, { accountId }, 'admin')).status).toBe(204);
    await ask('SEC-5');
    await site.post('/host/jira', {
      deny: { project: 'BARE', account: 'dev', permissions: ['BROWSE_PROJECTS'] },
    });
    await site.advance('PT1M');
  });

  it.each([
    ['dev', ['SEC-1', 'SEC-2'], ['SEC-2', 'SEC-6']],
    ['lead', ['BARE-1', 'SEC-1', 'SEC-2'], ['SEC-4']],
  ])('list what their names say for %s', async (as, overdue, mine) => {
    const page = await open(as);
    expect(await listed(page, as)).toEqual({
      Overdue: overdue,
      'Due this week': await thisWeek({ 'SEC-3': 1, 'SEC-4': 3, 'SEC-5': 23, 'SEC-6': 174 }),
      'Assigned to me': mine,
      'Waiting for an approver': ['SEC-5'],
    });
    await expectAccessible(page);
    await page.close();
  });

  it('keep to the connection and the project of the page', async () => {
    const page = await open('lead', `&path=${encodeURIComponent('/now/12/bare/-')}`);
    await page.waitForFunction(() => document.querySelector('.ready-made a[href*="bountyClockConnection"]'));
    expect(await listed(page, 'lead')).toEqual({
      ...{ Overdue: ['BARE-1'], 'Due this week': [], 'Assigned to me': [], 'Waiting for an approver': [] },
    });
    await page.close();
  });
});
