import type { Page } from 'playwright-core';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits, expectNotice, isFocused, part, useAdminSite } from '../admin-site';
import { choosePolicyAction } from './policy-site';

const DAY_MS = 86_400_000;

describe('applying a policy on the admin page', () => {
  const { show, site } = useAdminSite();
  /** Issues of a test: a critical one of three days ago, and a high one of yesterday. */
  let issues: readonly string[] = [];

  const deliver = async (number: number, severity: number, days: number): Promise<string> => {
    const nowMs = (await site.now()).getTime();
    const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY_MS).toISOString();
    await site.deliver(
      submissionPayload({
        eventId: `apply-${number}`,
        submissionId: `7c1d0000-0000-4000-8000-0000000009${number}`,
        createdAt: at(0),
        data: null,
        attributes: { severity, submitted_at: at(days + 1), last_transitioned_to_triaged_at: at(days) },
      }),
    );
    await site.settle();
    const [issue] = await site.search('project = SEC ORDER BY created DESC, key DESC');
    return issue?.key ?? '';
  };
  const save = async (changes: object = {}): Promise<void> => {
    const payload = { document: JSON.stringify({ ...ownPolicy, ...changes }) };
    expect(await site.invoke('admin-page', 'savePolicy', { payload })).toMatchObject({ type: 'saved' });
  };
  beforeEach(async () => {
    await save();
    await site.saveSettings({ policyId: 'acme' });
    issues = [await deliver(10, 1, 3), await deliver(11, 2, 1)];
    await save({ targets: { fix: { critical: { days: 2 }, high: { days: 20 } } } });
    await site.advance('PT1S');
  });
  const dueDate = async (key = ''): Promise<string> => String((await site.issue(key)).fields.duedate);
  const open = async (action: string, answers = {}, width?: number): Promise<Page> => {
    const page = await show('Policies', answers, width);
    await choosePolicyAction(page, ownPolicy.name, action);
    return page;
  };

  it('is counted first, shows its progress to the end, and changes the issues', async () => {
    const [critical = '', high = ''] = issues;
    const before = await dueDate(high);
    const page = await open('Apply to open cases…');
    const apply = part(page, `Apply “${ownPolicy.name}” to open cases`);
    expect(await apply.getByRole('checkbox', { name: /^demo/ }).isChecked()).toBe(true);
    expect(await apply.getByRole('checkbox', { name: /^bare/ }).isChecked()).toBe(false);
    await apply.getByRole('button', { name: 'Count first' }).press('Enter');
    await apply.getByText('1 case would be overdue immediately.').waitFor();
    const changed = apply.getByRole('region', { name: 'Issues whose date changes' });
    const rows = await changed.getByRole('row').allInnerTexts();
    const found = rows.find((row) => row.startsWith(high)) ?? '';
    expect(found).toContain('8 days earlier');
    expect(rows.find((row) => row.startsWith(critical)) ?? '').toContain('Overdue immediately');
    await expectAccessible(page);
    await expectFits(page);

    await apply.getByRole('button', { name: /^Apply to \d+ cases$/ }).press('Enter');
    await page.locator('#policy-application:focus').waitFor();
    await page
      .getByText('Version 2 of “Acme product security” now applies to the open cases of demo')
      .waitFor();
    await page.getByText('Started by Ada Admin').waitFor();
    await expectAccessible(page);
    expect(Date.parse(await dueDate(high))).toBe(Date.parse(before) - 8 * DAY_MS);
    const [comment = ''] = (await site.comments(high)).filter((text) => text.includes('applied a policy'));
    expect(comment).toContain('Ada Admin applied a policy to open issues.');
    expect(comment).toMatch(/Due date: .+ → .+/);

    await choosePolicyAction(page, ownPolicy.name, 'Apply to open cases…');
    await apply.getByRole('button', { name: 'Count first' }).click();
    await apply.getByText('Nothing to apply: no open case would change its policy.').waitFor();
    expect(await apply.getByRole('button', { name: /^Apply to/ }).count()).toBe(0);
    await page.close();
  });

  it('is refused if somebody saved another version after the count', async () => {
    const page = await open('Apply to open cases…');
    await page.getByRole('button', { name: 'Count first' }).click();
    await page.getByRole('button', { name: /^Apply to \d+ cases$/ }).waitFor();
    await save({ allowPause: true });
    await page.getByRole('button', { name: /^Apply to \d+ cases$/ }).click();
    await expectNotice(page, 'Nothing was started: Ada Admin saved version 3');
    expect(await page.getByRole('button', { name: /^Apply to \d+ cases$/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Count first' }).waitFor();
    await page.close();
  });

  it('shows its progress, can be cancelled, and lists what could not be changed', async () => {
    const job = {
      id: 'job',
      plan: { type: 'policy', policy: { id: 'acme', version: 2, name: ownPolicy.name } },
      connectionIds: ['demo'],
      startedAt: '2026-11-05T09:00:00Z',
      startedBy: 'Ada Admin',
      expected: 10,
      phase: 'settling',
      remaining: 4,
      more: false,
      failures: [
        { submissionId: 's', issueKey: 'SEC-1', connectionId: 'demo', reason: 'Jira answered 403', at: '' },
      ],
    };
    const page = await show('Policies', {
      getApplication: { type: 'application', job },
      cancelApplication: { type: 'application', job: { ...job, phase: 'cancelled', remaining: null } },
    });
    const progress = page.getByRole('progressbar', { name: 'Applying the policy' });
    await progress.waitFor();
    expect(await progress.getAttribute('aria-valuetext')).toBe('4 of 10 cases left, 1 failed.');
    expect(await progress.getAttribute('value')).toBe('0.5');
    expect(await page.getByRole('region', { name: 'Cases that could not be changed' }).innerText()).toMatch(
      /SEC-1\s+demo\s+Jira answered 403\./,
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
    await page.getByText('was cancelled. Cases already migrated keep it.').waitFor();
    await page
      .locator('[role="status"]:focus')
      .filter({ hasText: 'Cancelled. Cases already migrated keep the policy.' })
      .waitFor();
    await progress.waitFor({ state: 'detached' });
    expect(await progress.count()).toBe(0);
    await page.close();
  });

  it('counts a draft before it is saved', async () => {
    const page = await open('Edit…');
    await page.getByLabel('Fix, High: days').fill('30');
    await page.locator('summary').filter({ hasText: 'Preview on open cases' }).press('Enter');
    await page.getByRole('button', { name: 'Count', exact: true }).press('Enter');
    await page.getByText('Date moves later').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Fix, High: days').fill('soon');
    await page.getByRole('button', { name: 'Count', exact: true }).press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: 'The policy is not valid yet. At “targets.fix.high.days”' })
      .waitFor();
    await page.close();
  });

  it.each([1280, 320])('compares two policies on the open cases, at %i pixels', async (width) => {
    const page = await open('Compare…', {}, width);
    const left = page.getByLabel('Policy A');
    await left.selectOption({
      label: 'Atlassian Security Bug Fix Policy, self-managed products (atlassian-data-center@1)',
    });
    expect(await page.getByLabel('Policy B').inputValue()).toBe('acme');
    await page.locator('summary').filter({ hasText: 'What the two policies say differently' }).press('Enter');
    await page.getByText('Fix: Critical 90 days, High 90 days').waitFor();
    await page.getByText('Fix: Critical 2 days, High 20 days').waitFor();
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    const table = page.getByRole('region', { name: 'By severity' });
    await table.waitFor();
    const row = await table.getByRole('row', { name: /^High/ }).innerText();
    const [, open_, earlier] = row.split(/\s+/);
    expect(Number(open_)).toBeGreaterThan(0);
    expect(earlier).toBe(open_);
    expect(await page.getByRole('region', { name: 'Largest changes' }).innerText()).toContain(
      '70 days earlier',
    );
    await expectAccessible(page);
    await expectFits(page);
    await left.selectOption('acme');
    await table.waitFor({ state: 'detached' });
    expect(await table.count()).toBe(0);
    await page.close();
  });

  it('lists every issue whose date changes, with both dates', async () => {
    const effect = (issue: number, from: string | null, to: string | null, days = 0): object => ({
      issueKey: `SEC-${issue}`,
      severity: 'high',
      before: { dueDate: from, isBreached: false },
      after: { dueDate: to, isBreached: false },
      daysEarlier: days,
    });
    const changed = [
      ...Array.from({ length: 20 }, (_, index) => effect(100 + index, '2026-12-20', '2026-12-19', 1)),
      effect(201, null, '2026-12-20'),
      effect(202, '2026-12-20', null),
      { ...effect(204, '2026-12-20', '2026-12-20'), waits: true },
      { ...effect(203, '2026-12-20', '2026-12-22', -2), waits: true },
    ];
    const none = { open: 24, waiting: 2, notStarted: 0, onIt: 0, stay: 0, breached: 0 };
    const page = await open('Apply to open cases…', {
      previewPolicy: {
        type: 'preview',
        policy: { id: 'acme', version: 2, name: ownPolicy.name },
        counts: { ...none, earlier: 20, later: 1, gained: 1, lost: 1 },
        changed,
        next: null,
      },
    });
    await page.getByRole('button', { name: 'Count first' }).press('Enter');
    const table = page.getByRole('region', { name: 'Issues whose date changes' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(21);
    await page.getByText('20 of 24 issues, the earliest moves first.').waitFor();
    await page.getByRole('button', { name: 'Show 4 more' }).press('Enter');
    expect((await table.getByRole('row').allInnerTexts()).slice(-4)).toEqual([
      expect.stringMatching(/^SEC-201\s+High\s+None\s+Sun, 20 Dec 2026\s+Gets a date/),
      expect.stringMatching(/^SEC-202\s+High\s+Sun, 20 Dec 2026\s+None\s+Loses its date/),
      expect.stringMatching(/^SEC-204\s+High\s+.+A deadline moves later\s+Waits for an approver/s),
      expect.stringMatching(
        /^SEC-203\s+High\s+Sun, 20 Dec 2026\s+Tue, 22 Dec 2026\s+2 days later\s+Waits for an approver/,
      ),
    ]);
    await expectAccessible(page);
    await expectFits(page);
    await page.close();
  });

  it.each([
    [{ type: 'no-permission' }, 'You are no longer a Jira administrator.'],
    [{ type: 'unknown-connection' }, 'no longer exists'],
    [{ error: 'The storage is slow' }, 'The server answered: The storage is slow.'],
  ])('shows %j as a sentence', async (answer, text) => {
    const page = await open('Apply to open cases…', { previewPolicy: answer });
    const count = page.getByRole('button', { name: /^Count/ });
    await count.press('Enter');
    await page.getByRole('alert').filter({ hasText: text }).waitFor();
    expect(await isFocused(count)).toBe(true);
    await page.close();
  });
});
