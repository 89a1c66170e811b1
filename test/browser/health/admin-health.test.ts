import type { Locator, Page } from 'playwright-core';
import type { Problem } from '../../../src/domain/health/problem';
import { submissionPayload } from '../../support/payloads';
import { comparisonOn, comparisonResult, healthOf, healthView } from './admin-health-views';
import {
  expectAccessible,
  expectFits,
  isFocused,
  openView,
  part,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

const connectionId = 'demo';
const at = '2026-11-10T11:00:00Z';

/** One of each kind, the worst first. */
const problems: readonly Problem[] = [
  { kind: 'missing-scopes', scopes: ['storage:app'] },
  { kind: 'no-secret', connectionId },
  { kind: 'dead-letters', connectionId, count: 100, unread: 0, more: true },
  { kind: 'dead-letters-dropped', connectionId, count: 2 },
  { kind: 'stranded', connectionId, count: 4, more: false, oldestAt: at },
  { kind: 'token-refused', connectionId, message: 'Bugcrowd answered with 401' },
  { kind: 'duplicated', connectionId, submissionIds: ['one', 'two'], count: 3 },
  { kind: 'held-back', until: at },
  { kind: 'comparison-failed', connectionId, message: 'Bugcrowd answered with 503' },
  { kind: 'comparison-late', connectionId, cursor: at },
  { kind: 'missing-fields', connectionId, fields: ['duedate'] },
  { kind: 'backlog', connectionId, count: 12, more: false, oldestAt: at },
  { kind: 'egress-refused', host: 'api.bugcrowd.com' },
  { kind: 'no-token', connectionId },
  { kind: 'no-delivery-yet', connectionId },
];

describe('the health on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; health: Locator }> => {
    const page = await show('Health', answers, width);
    return { page, health: part(page, 'Health') };
  };
  const figures = (health: Locator, id: string): Locator =>
    health
      .getByRole('group')
      .filter({ has: health.page().getByRole('heading', { name: `Figures of ${id}` }) });

  it('shows what a new site has not set up yet, and links to it', async () => {
    const { page, health } = await open();
    await health.getByRole('status').filter({ hasText: '6 optional items are not set up.' }).waitFor();
    const items = health.getByRole('list', { name: 'Problems, worst first' }).getByRole('listitem');
    expect(await items.count()).toBe(6);
    await expectAccessible(page);
    await health.getByRole('link', { name: 'Go to the API token of “demo”' }).press('Enter');
    const token = part(page, 'demo').locator('summary').filter({ hasText: 'Bugcrowd API token' });
    expect(await isFocused(token)).toBe(true);
    await part(page, 'demo').getByLabel('API username').waitFor();
    await openView(page, 'Health');
    await health.getByRole('link', { name: 'Go to “bare”' }).click();
    await page.locator('section:focus').and(part(page, 'bare')).waitFor();
    await page.close();
  });

  it('shows the outcomes of deliveries, and refreshes on request', async () => {
    const { page, health } = await open();
    const demo = figures(health, 'demo');
    await unfold(health, 'Figures of demo');
    await demo.getByText('No delivery was processed in the last 28 days.').waitFor();
    await site.deliver(submissionPayload({ attributes: { cvss: null } }));
    await site.settle();
    await site.deliver('{"data":{"id":"broken-1"}}');
    await site.advance('PT1S');
    const refresh = health.getByRole('button', { name: 'Refresh health' });
    await refresh.press('Enter');
    const table = demo.getByRole('table');
    await table.waitFor();
    expect(await isFocused(refresh)).toBe(true);
    expect((await table.innerText()).replace(/\s+/g, ' ')).toBe(
      'Outcome Last hour 24 hours 28 days Issue created 1 1 1 Dead letter 1 1 1 All 2 2 2',
    );
    const text = await demo.innerText();
    expect(text).toMatch(/Success rate, 28 days\s+50%/);
    expect(text).toMatch(/95% within .*\s+Approximate, from 1 issue/);
    await expectAccessible(page);
    await page.close();
  });

  it('leads to dead letters first', async () => {
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 422, times: 9 });
    await site.deliver(submissionPayload());
    await site.advance('PT1S');
    const { page, health } = await open();
    const first = health.getByRole('listitem').first();
    await first.getByText('Needs attention').waitFor();
    expect(await first.innerText()).toContain('1 delivery for “demo” failed.');
    await first.getByRole('link', { name: 'Go to the dead letters of “demo”' }).click();
    const deadLetterList = part(page, 'demo').locator('summary').filter({ hasText: 'Dead letters (1)' });
    expect(await isFocused(deadLetterList)).toBe(true);
    await page.close();
  });

  it('has a sentence and a remedy for every problem', async () => {
    const { page, health } = await open({ getHealth: healthView([healthOf()], problems) });
    await health.getByText('7 problems need attention. 5 warnings.').waitFor();
    const items = health.getByRole('list', { name: 'Problems, worst first' }).getByRole('listitem');
    expect(await items.count()).toBe(problems.length);
    expect(await items.getByText('Needs attention', { exact: true }).count()).toBe(7);
    const text = await health.innerText();
    expect(text).toContain('Reason: Bugcrowd answered with 401.');
    expect(text).toContain('bountyClockSubmission = "one"');
    expect(await health.getByRole('button', { name: 'Compare “demo” now' }).count()).toBe(4);
    await expectAccessible(page);
    await page.close();
  });

  it('says that there are no problems, and which figures it is based on', async () => {
    const { page, health } = await open({ getHealth: healthView([healthOf()]) });
    await health.getByText('All running.').waitFor();
    const short = await figures(health, 'demo').locator('summary').innerText();
    expect(short).toMatch(/No problems\s+Last delivery 1 h ago, 99\.9% successful, compared up to 1 h ago/);
    await unfold(health, 'Figures of demo');
    await figures(health, 'demo').getByText('Success rate, 28 days').waitFor();
    const text = await figures(health, 'demo').innerText();
    expect(text).toMatch(/Success rate, 28 days\s+99\.9%/);
    expect(text).toMatch(/Median 11 s\s+95% within 1\.6 min\s+Approximate, from 1,200 issues/);
    expect(text).toContain('No drift');
    expect(text).toContain(
      'Last full comparison on Tue, 10 Nov 2026, 11:00 UTC: 1,234 submissions, 0 missing, 0 duplicated.',
    );
    await page.close();
  });

  it('is on one screen for two connections and five problems, with the figures collapsed', async () => {
    const two = ['demo', 'bare'].map((id) => healthOf({ connectionId: id }));
    const five = problems.filter((_, index) => index % 3 === 0);
    expect(five).toHaveLength(5);
    const { page, health } = await open({ getHealth: healthView(two, five) }, 1280);
    await health.getByText('Last delivery 1 h ago, 99.9% successful').first().waitFor();
    const last = await figures(health, 'bare').locator('summary').boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThan(800);
    expect(await figures(health, 'bare').locator('summary').innerText()).toContain('No problems');
    expect(await figures(health, 'demo').locator('summary').innerText()).toContain('Needs attention');
    expect(await health.getByRole('table').count()).toBe(0);
    await unfold(health, 'Figures of demo');
    await health.getByRole('table').first().waitFor();
    expect(await health.getByRole('table').count()).toBe(1);
    await page.close();
  });

  it('replays dead letters from the problem', async () => {
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 422 });
    await site.deliver(submissionPayload());
    await site.settle();
    await site.advance('PT1S');
    const { page, health } = await open();
    await health.getByRole('button', { name: 'Replay all of “demo”' }).press('Enter');
    await health
      .locator('[role="status"]:focus')
      .filter({ hasText: '1 dead letter is being replayed.' })
      .waitFor();
    await health.getByText('1 delivery for “demo” failed.').waitFor({ state: 'hidden' });
    expect(await site.search('project = SEC')).toHaveLength(1);
    await page.close();
  });

  it('resumes a paused connection, and reads Jira’s fields again', async () => {
    await site.invoke('admin-page', 'pauseConnection', { payload: { connectionId: 'bare' } });
    await site.advance('PT1S');
    const { page, health } = await open();
    await health.getByRole('button', { name: 'Resume “bare”' }).press('Enter');
    await health.locator('[role="status"]:focus').filter({ hasText: '“bare” is on again.' }).waitFor();
    await health.getByText('“bare” is paused').waitFor({ state: 'hidden' });
    await page.close();
    const missing = healthView([healthOf()], [{ kind: 'missing-fields', connectionId, fields: ['duedate'] }]);
    const second = await open({ getHealth: missing });
    await second.health.getByRole('button', { name: 'Refresh Jira fields of “demo”' }).press('Enter');
    await second.health
      .locator('[role="status"]:focus')
      .filter({ hasText: 'The Jira fields of “demo” were refreshed.' })
      .waitFor();
    await second.page.close();
  });

  it('does not delay the rest of the page, and can be retried', async () => {
    const answers: Record<string, unknown> = { getHealth: { error: 'The storage is away' } };
    const { page, health } = await open(answers);
    const alert = health.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Try again');
    await expectAccessible(page);
    await openView(page, 'Deliveries');
    await part(page, 'demo').getByText('could not be loaded').waitFor();
    await part(page, 'Deliveries').getByText('No deliveries yet.').waitFor();
    await openView(page, 'Health');
    delete answers['getHealth'];
    await alert.getByRole('button', { name: 'Try again' }).press('Enter');
    await health.getByText('6 optional items are not set up.').waitFor();
    await openView(page, 'Deliveries');
    await part(page, 'demo').getByRole('heading', { name: 'Dead letters (0)' }).waitFor();
    await page.close();
  });

  it('keeps the old figures if a refresh failed, and says so', async () => {
    const answers: Record<string, unknown> = { getHealth: healthView([healthOf()]) };
    const { page, health } = await open(answers);
    await health.getByText('All running.').waitFor();
    answers['getHealth'] = { error: 'The storage is away' };
    await health.getByRole('button', { name: 'Refresh health' }).click();
    await health.getByRole('alert').filter({ hasText: 'The storage is away.' }).waitFor();
    expect(await health.getByText('All running.').isVisible()).toBe(true);
    await page.close();
  });

  it('says that the app may not call Bugcrowd', async () => {
    await site.refuseEgress(true);
    const { page, health } = await open();
    await unfold(health, 'Figures of demo');
    await figures(health, 'demo').getByText('Off: the app may not call api.bugcrowd.com.').waitFor();
    expect(await health.getByRole('link', { name: /API token/ }).count()).toBe(0);
    await page.close();
  });

  it('has nothing to watch on an empty site', async () => {
    await site.post('/host/reset', { empty: true });
    const { page, health } = await open();
    await health.getByText('No connections yet').waitFor();
    await page.close();
  });

  it('fits 400 pixels', async () => {
    const duplicatedIds = ['7c1d0000-0000-4000-8000-000000000101', '7c1d0000-0000-4000-8000-000000000102'];
    const lastFull = comparisonResult({ duplicated: 2, duplicatedIds, missing: 1, older: 40 });
    const trouble = { at, kind: 'failed', message: 'Bugcrowd answered with 503' } as const;
    const health = healthOf({ comparison: comparisonOn({ lastFull, trouble }), atLeast: true });
    const { page } = await open({ getHealth: healthView([health], problems) }, 400);
    await unfold(part(page, 'Health'), 'Figures of demo');
    await page.getByText('Duplicate issues').waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
